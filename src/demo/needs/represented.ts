import { must, withProvider, type DemoNeed } from './demo-need.ts'

/** Of small places that the county acts for; they stand last, so that the others keep their numbers. */
export const representedNeeds: readonly DemoNeed[] = [
  {
    organisation: 'Rehwalde',
    title: 'Anwohnerparken am Badesee',
    aim: 'Im Sommer parken die Badegäste die Wohnstraßen zu. Die 60 Haushalte am See brauchen einen Ausweis, den sie ohne Gang ins Rathaus bekommen.',
    field: 'traffic-mobility',
    services: ['Bewohnerparkausweis'],
    requirements: [must('technology', 'Antrag ohne Gang ins Rathaus', 'resident-parking-permits')],
    quantities: { cases: 70 },
    operatingModels: withProvider,
    today: { used: 'Zettel hinter der Scheibe' },
    visibility: 'public',
    twinGroup: 'resident-parking',
  },
  {
    organisation: 'Tannwiese',
    title: 'Parkausweise für die Bewohner der Dorfmitte',
    aim: 'Vierzig Ausweise im Jahr, ausgestellt von der einzigen Kraft im Rathaus. Künftig beantragt man sie zu Hause, und wir sehen nur noch nach.',
    field: 'traffic-mobility',
    services: ['Bewohnerparkausweis'],
    requirements: [must('technology', 'online beantragen und bezahlen', 'resident-parking-permits')],
    quantities: { cases: 40 },
    operatingModels: withProvider,
    visibility: 'publicBodies',
    twinGroup: 'resident-parking',
  },
]
