import { describe, expect, it } from 'vitest'
import { startingVocabulary } from './starting-vocabulary.ts'
import { suggestCapabilities } from './suggest-capabilities.ts'

const idsFor = (text: string, limit = 3) =>
  suggestCapabilities(text, startingVocabulary, limit).map(({ capability }) => capability.id)

describe('a sentence suggests capabilities', () => {
  it.each([
    ['Ich will Parkausweise online beantragen', 'resident-parking-permits'],
    ['Anwohner sollen ihren Parkausweis nicht mehr im Rathaus abholen müssen', 'resident-parking-permits'],
    ['Eltern melden ihr Kind in drei Kitas gleichzeitig an und keiner hat den Überblick', 'childcare-places'],
    ['Kitaplatz-Vergabe mit Warteliste', 'childcare-places'],
    ['Unsere Knöllchen sollen vor Ort mit dem Handy geschrieben werden', 'parking-fines'],
    ['wir brauchen ein neues DMS', 'document-management'],
    ['Einführung der E-Akte in allen Ämtern', 'document-management'],
    ['Hundesteuer: An- und Abmeldung über das Internet', 'dog-tax'],
    ['Rechnungen kommen immer noch auf Papier, XRechnung können wir nicht einlesen', 'invoice-processing'],
    ['Ratsmitglieder sollen Vorlagen auf dem Tablet lesen', 'paperless-council'],
    ['Neues Ratsinformationssystem, Vertrag läuft aus', 'council-information'],
    ['Bürger sollen Schlaglöcher und kaputte Laternen melden können', 'issue-reporting'],
    ['Terminvergabe fürs Bürgerbüro', 'appointments'],
    ['Belegung der Turnhallen durch Vereine planen', 'sports-halls'],
    ['Vermietung Dorfgemeinschaftshaus online', 'venue-rental'],
    ['Friedhofssoftware mit Grabplan', 'cemeteries'],
    ['Baumkontrollen mobil dokumentieren', 'tree-register'],
    ['Bauhof: Stundenzettel sind eine Katastrophe', 'works-depot'],
    ['Zählerstände der Wasserzähler selbst melden', 'water-billing'],
    ['Bauanträge digital nach XBau', 'building-permits'],
    ['Einsicht in alte Bauakten', 'building-files'],
    ['Gewerbeanmeldungen ohne Papier', 'trade-registration'],
    ['Mittagessen in der Mensa bestellen und bezahlen', 'school-meals'],
    ['Schüler-Tablets zentral verwalten', 'school-devices'],
    ['Platzvergabe im offenen Ganztag (OGS)', 'all-day-school'],
    ['Wohngeldantrag online', 'housing-benefit'],
    ['Belegung der Unterkünfte für Geflüchtete', 'shelters'],
    ['Bewerbungen online annehmen', 'recruiting'],
    ['Urlaub beantragen und Zeiten buchen', 'time-recording'],
    ['Wahlhelfer einteilen und Erfrischungsgeld auszahlen', 'election-organisation'],
    ['Briefwahlunterlagen beantragen', 'postal-voting'],
    ['Digitale Passfotos im Bürgeramt', 'digital-photos'],
    ['Kurtaxe und elektronischer Meldeschein', 'visitor-tax'],
    ['Feuerwehr: Einsätze abrechnen, Lehrgänge, Atemschutz', 'fire-brigade'],
    ['Vorbereitung auf Stromausfall, Sirenen und Krisenstab', 'civil-protection'],
    ['Haltverbot für Umzug beantragen', 'traffic-orders'],
    ['Wirte wollen Tische auf den Gehweg stellen, Außengastronomie', 'special-use'],
    ['Glasfaser: die vielen Aufbrüche im Gehweg', 'road-works'],
    ['Chatbot auf der Homepage', 'ai-assistance'],
    ['Datensicherung nach dem Hackerangriff', 'hosting-backup'],
    ['Verarbeitungsverzeichnis nach DSGVO führen', 'data-protection'],
    ['Wir haben einen Überblick über unsere Verträge verloren und Kündigungsfristen verpasst', 'contract-management'],
    ['Sperrmuell anmelden', 'bulky-waste'],
    ['Strassenbeleuchtung Störung', 'street-lighting'],
    ['Protokolle der Ausschüsse, Beschlusskontrolle', 'minutes-decisions'],
    ['Bürgerinnen und Bürger am Haushalt beteiligen', 'public-participation'],
    ['Standgeld auf dem Wochenmarkt', 'markets'],
    ['Bewohnerparkausweiss', 'resident-parking-permits'],
    ['Verienszuschüsse bewilligen', 'grants-given'],
    ['Umsatzsteuer § 2b', 'vat-compliance'],
    ['Grundsteuerbescheide ins Postfach', 'property-tax'],
    ['Personalakten digitalisieren', 'personnel-files'],
  ])('%s → %s', (text, expected) => {
    expect(idsFor(text)).toContain(expected)
  })

  it('says by which words it was found, as the vocabulary writes them', () => {
    const [first] = suggestCapabilities('Parkausweis für Anwohner', startingVocabulary)
    expect(first?.capability.id).toBe('resident-parking-permits')
    expect(first?.because).toContain('Parkausweis')
    expect(first?.because.length).toBeLessThanOrEqual(5)
  })

  it('suggests nothing where nothing fits', () => {
    for (const text of ['', '   ', 'xyzzy', 'und oder aber', '!!! ???']) expect(idsFor(text), text).toEqual([])
  })

  it('keeps to the number that is asked for', () => {
    expect(idsFor('Kita', 1)).toHaveLength(1)
    expect(idsFor('Bürger online melden Antrag', 4)).toHaveLength(4)
  })

  it('finds the same however umlauts are written', () => {
    expect(idsFor('Fuehrungszeugnis beantragen')).toEqual(idsFor('Führungszeugnis beantragen'))
    expect(idsFor('FÜHRUNGSZEUGNIS BEANTRAGEN')).toEqual(idsFor('Führungszeugnis beantragen'))
  })
})
