/** Words that say nothing about what a capability is. */
export const functionWords = `
    ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bisher da dabei damit dann
    das dass dazu dem den denn der des die dies diese diesem diesen dieser doch dort durch ein eine einem einen einer eines
    einfach endlich er erst es etwas fuer für gar geht gern gibt haben hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren im
    immer in ins ist ja jede jeden jeder jedes jetzt kann kein keine keinen koennen können kommt man mehr mein mich mir mit möchte
    möchten muss müssen nach nicht nichts noch nur ob oder ohne pro schon sehr sein seine selber selbst sich sie sind so soll sollen
    sollte sollten sonst statt über um und uns unser unsere unserem unseren unserer unter viel viele vom von vor war was weil wenn
    wer werden wie wieder will wir wird wo wollen wollten wurde würde würden zu zum zur zwischen brauchen brauche braucht
    benötigen suchen`
