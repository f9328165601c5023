-- Computations wait in the queue of jobs; who is at work on one stands there.
drop index computations_waiting;
alter table computations drop column alive_at;
create index computations_unfinished on computations (created_at) where status in ('waiting', 'running');
