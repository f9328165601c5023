-- Computations wait in the queue of jobs; who is at work on one stands there.
drop index computations_waiting;
alter table computations drop column alive_at;
create index computations_unfinished on computations (created_at) where status in ('waiting', 'running');

-- Tables of needs whose rows take longer than a moment are judged by whichever process takes them from the queue.
alter table need_imports
  -- How far it is, and what its rows are held against.
  add column judging jsonb,
  -- What became of them when they were held against that.
  add column judgement jsonb;
