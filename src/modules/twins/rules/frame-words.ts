/** They say what kind of thing is asked for, not what it is about: Antrag, Übersicht, Verfahren. */
export const frameWords: readonly string[] = `
Antrag Beantragung Anmeldung Abmeldung Anzeige Meldung Mitteilung Erteilung Genehmigung Zulassung Bescheinigung Nachweis Ausstellung Registrierung
Änderung Verlängerung Bestellung Prüfung Kontrolle Überwachung Verfahren Verwaltung Bearbeitung Leistung Hilfe Förderung Auskunft Information
Beratung Verzeichnis Register Liste Übersicht Plan Bericht Statistik Daten Stadt Gemeinde Kreis Land Kommune Landkreis Einrichtung Stelle Maßnahme
Durchführung Umsetzung Einführung Ablösung Erneuerung Betrieb Nutzung Einsatz Führung Vergabe System Software Lösung Programm Anwendung
Fachverfahren Projekt Konzept Dienst Service Portal App Internet online digital digitale elektronische elektronisch neu neue neuer neuen
Verbesserung Modernisierung Digitalisierung Bedarf Anforderung städtisch städtische kommunal kommunale`
  .trim()
  .split(/\s+/)
