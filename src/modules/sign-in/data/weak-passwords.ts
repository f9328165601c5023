/** Words of which people make passwords, in German and English, lower case, umlauts as ae, oe, ue, ss. */
const words = `
passwort password passwd pass kennwort geheim geheimnis secret login anmeldung anmelden zugang zugriff benutzer user
username admin administrator root master test tester testen gast guest demo default standard start neu new alt old
changeme change letmein let me in einlass welcome willkommen hallo hello hi servus moin tschuess gruess gott guten tag
morgen abend nacht danke bitte welt world internet computer rechner laptop tablet handy telefon drucker server windows
microsoft office outlook google android apple iphone samsung linux ubuntu facebook amazon netflix whatsapp sap dataport
rathaus gemeinde stadt stadtverwaltung verwaltung landkreis kreis amt buergeramt buergermeister kaemmerei kaemmerer
bauamt standesamt buero sekretariat schule kindergarten feuerwehr polizei bauhof buecherei behoerde bundesland land bund
deutschland germany europa europe oesterreich schweiz bayern hessen sachsen thueringen berlin hamburg muenchen koeln
frankfurt stuttgart duesseldorf leipzig dresden hannover nuernberg bremen essen dortmund kassel potsdam mainz wiesbaden
liebe lieben love lover iloveyou ichliebedich ich du er sie es wir ihr dich mich mir dir mein meine dein deine my your
you the der die das ein eine is ist bin am im i and und schatz schatzi schnucki maus maeuschen hase hasi baby babe
engel angel prinzessin princess prinz prince koenig king queen koenigin sonne sun sonnenschein sunshine mond moon stern
sterne star himmel sky regen schnee winter sommer summer herbst autumn fruehling spring januar februar maerz april mai
juni juli august september oktober november dezember january february march may june july october december montag
dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday weihnachten
christmas ostern urlaub ferien holiday party freude freunde freundschaft friend friends familie family mama papa mutter
vater mother father oma opa bruder schwester kind kinder sohn tochter haus house home heim garten baum blume flower
rose rosen schmetterling butterfly hund dog katze cat kater pferd horse vogel fisch baer loewe lion tiger adler eagle
drache dragon wolf fuchs affe monkey elefant delfin dolphin einhorn unicorn dinosaurier frosch schildkroete fussball
football soccer baseball basketball hockey handball tennis bundesliga schalke borussia bvb werder bayernmuenchen
fcbayern fckoeln eintracht hsv stpauli arsenal liverpool chelsea barcelona ronaldo messi auto car mercedes porsche audi
volkswagen golf opel ferrari motorrad yamaha harley ducati honda suzuki corvette mustang superman batman spiderman
starwars pokemon pikachu minecraft fortnite matrix naruto gandalf hogwarts harrypotter simpsons garfield mickey snoopy
schokolade chocolate kaffee coffee bier beer wein pizza kartoffel apfel banane banana erdbeere kirsche cherry zucker
sugar butter cookie cheese kaese spaghetti musik music gitarre guitar klavier metallica nirvana rocknroll michael thomas
andreas peter stefan christian martin daniel alexander sebastian tobias florian matthias markus wolfgang klaus juergen
hans dieter manfred helmut gerhard werner frank uwe bernd sabine susanne petra monika claudia andrea nicole stefanie
christina katharina anna maria julia laura lisa sarah jessica jennifer vanessa michelle melanie sandra tanja silke
charlie jordan robert william joshua ashley amanda hannah lena leonie emma mia sofia paul leon lukas jonas felix maximilian
max moritz ben elias noah finn gold golden silber silver diamant diamond schwarz black weiss white rot red gruen green
blau blue gelb lila purple orange magic magie power freiheit freedom frieden peace glueck lucky happy gluecklich leben
life hoffnung hope jesus christus gott god kirche heaven hell teufel devil trustno one trustnoone whatever nothing
nichts egal keine ahnung keineahnung qwertz qwerty asdf abc xyz abcd hacker hack killer shadow ninja pirat pirate ritter
soldier hunter ranger maverick phoenix thunder donner blitz feuer fire wasser water erde earth eis sicher sicherheit
security safe private privat wichtig vertraulich arbeit arbeiten work job firma company chef boss kollege team projekt
project beispiel example muster mustermann musterfrau max erika platzhalter temp temporary backup datenbank database
scheisse fuck fuckyou arschloch sex sexy
`

/** Whole passwords that stand on lists of leaked ones though they are long, without spaces and signs. */
const whole = `
correcthorsebatterystaple thequickbrownfox thequickbrownfoxjumps franzjagtimkomplettverwahrlostentaxi
dassindmeinpasswort diesistmeinpasswort dasistmeinpasswort dasistgeheim ichhabekeinpasswort ichweissesnicht
ichweissnicht keinpasswort meinpasswort neuespasswort altespasswort passwortvergessen passwortaendern sicherespasswort
superpasswort thisismypassword mypasswordis nopassword newpassword password forgotpassword supersecret topsecret
strenggeheim ichliebedich ichliebemich ichliebemeinenmann ichliebemeinefrau ichliebemeinekinder iloveyousomuch
iloveyouforever iloveyoubaby loveyouforever iloveyoumore ilovemyfamily ilovemydog ilovemycat forgetmenot vergissmeinnicht
opensesame sesamoeffnedich letmeinplease letmeinnow openthedoor tobeornottobe mayttheforcebewithyou maytheforcebewithyou
fussballgott fussballweltmeister deutschermeister weltmeister fcbayernmuenchen borussiadortmund bayernmuenchen
werderbremen eintrachtfrankfurt schalkenullvier hamburgersv einmalpasswort startpasswort initialpasswort
standardpasswort testpasswort gastzugang adminadmin administratorpasswort rathauspasswort gemeindeverwaltung
stadtverwaltung kreisverwaltung landratsamt verbandsgemeinde buergermeisteramt gutenmorgen gutenabend guteschancen
gutenachtgeschichte herzlichwillkommen willkommenzuhause frohesfest froheweihnachten frohesneuesjahr happynewyear
merrychristmas happybirthday allesgute allesgutezumgeburtstag herzlichenglueckwunsch hakunamatata donaudampfschifffahrt
supercalifragilisticexpialidocious donaudampfschifffahrtsgesellschaftskapitaen rindfleischetikettierung
freundeblieben schmetterlinge sonnenblume sonnenblumen gaensebluemchen marienkaefer erdbeereis schokoladeneis
vanilleeis apfelkuchen kaesekuchen schokokuchen schwarzwaelderkirschtorte liebeskummer lieblingsmensch
seelenverwandt traumprinz prinzessin meerjungfrau seepferdchen regenbogen regenbogenfisch sternschnuppe
sternenhimmel mondschein bluemchen schneewittchen dornroeschen rotkaeppchen aschenputtel rumpelstilzchen
pippilangstrumpf benjaminbluemchen bibiblocksberg harrypotter dumbledore hermionegranger voldemort lordoftherings
herrderringe gameofthrones starwarsfan lukeskywalker darthvader backtothefuture basketball skateboard footballclub
manchesterunited realmadrid fcbarcelona cristianoronaldo lionelmessi liverpoolfc mercedesbenz volkswagengolf
harleydavidson lamborghini porscheneunelf computerspiel playstation nintendoswitch counterstrike worldofwarcraft
leagueoflegends callofduty grandtheftauto administrator systemadministrator superuser benutzername unbekannt
internetzugang wlanpasswort wlanschluessel routerpasswort fritzbox speedport microsoftoffice windowspasswort
changemenow changethispassword pleasechangeme bitteaendern bitteaendernjetzt aendermich
`

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
export const sharedWords = listed(words)
export const commonPasswords = listed(whole)

/** Keys side by side, the alphabet and the digits: walks along them, in both directions, are no secret. */
export const walks: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '^1234567890ß´',
  'qwertzuiopü+',
  'asdfghjklöä#',
  '<yxcvbnm,.-',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '!"§$%&/()=?',
  '!@#$%^&*()_+',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm8ik,9ol.0pö-',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5z6u7i8o9p0',
  'qayxswedcvfrtgbnhzujmkiolp',
]
