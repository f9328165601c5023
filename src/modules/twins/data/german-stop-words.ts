/** Words that say nothing about what somebody needs: German function words and the padding of administrative prose. */
export const stopWords = `
  aber alle allem allen aller alles als also am an andere anderen anderer anderes ans auch auf aus bei beim bereits besonders bin bis bisher
  bzw d da dabei dadurch dafür dagegen daher dahin damit danach daneben dann daran darauf daraus darf darin darüber darum das dass davon
  dazu dazugehörige dein dem den denen denn der deren derer des dessen die dies diese dieselbe diesem diesen dieser dieses doch dort durch
  ebenfalls ebenso eigene eigenen eigener ein eine einem einen einer eines einige einigen einiger einschließlich entsprechend entsprechende
  entsprechenden er erfolgt erst es etc etwa etwas eventuell falls folgende folgenden folgender folgendes für gar geben gegebenenfalls gemäß
  genau ggf gibt ggfs haben hat hatte hatten her hier hierbei hierfür hierzu hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres
  im immer in indem inkl innerhalb insbesondere ins inwieweit ist je jede jedem jeden jeder jedes jedoch jeweilige jeweiligen jeweils jetzt
  kann kein keine keinem keinen keiner können könnte konnte lassen man mehr mehrere mein mit mittels möchte möchten möglich möglichst muss
  müssen nach nachfolgend nachfolgende nämlich neben nicht nichts noch nun nur ob oben oder ohne per pro samt schon sehr sein seine seinem
  seinen seiner seit selbst sich sie sind so sobald sodass sofern sogar solche solchen soll sollen sollte sollten somit sonstige sonstigen
  sowie sowohl statt teils trotz u über um und uns unser unsere unserem unseren unserer unter usw v viel viele vielen vom von vor während
  war waren was weil weitere weiteren weiterer weiteres welche welchem welchen welcher welches wenn wer werden wie wieder will wir wird wo
  worden wurde wurden würde würden z zb zu zudem zum zur zusätzlich zwar zwischen zwecks bezüglich hinsichtlich derzeit aktuell aktuelle
  aktuellen künftig zukünftig zunächst sogenannte sogenannten abs nr art vgl bspw siehe anhand aufgrund bzgl and of the for to
  wollen brauchen braucht benötigen benötigt suchen sucht wünschen haette hätte hätten gerne bitte`
