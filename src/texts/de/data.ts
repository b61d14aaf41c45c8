// What is kept of a person or a server: to have it as a file, and to have it deleted.
import type { Texts } from '../texts.ts';

export const data: Texts['data'] = {
  exported: (own, server) =>
    `**Alles, was Footnote aufbewahrt**: ${entries(own)} zur eigenen Person${server === null ? '' : `, ${entries(server)} zu diesem Server`}. Was anderen Personen gehört, steht nicht darin.`,
  nothingKept: 'Footnote bewahrt nichts zur eigenen Person auf.',
  confirm: (number) =>
    `Footnote bewahrt ${number === 1 ? 'einen Eintrag' : entries(number)} zur eigenen Person auf, von allen Servern und aus Direktnachrichten: Fragen und was dazu gezeigt wurde, gemerkte Papers, Bewertungen, Dauerfragen. Soll alles gelöscht werden? Das lässt sich nicht rückgängig machen, und die Knöpfe unter den eigenen Antworten gehen dann nicht mehr. Mit \`/footnote export\` gibt es vorher alles als Datei.`,
  confirmButton: 'Alles löschen',
  deleted: (number) =>
    `Erledigt: ${entries(number)} zur eigenen Person ${number === 1 ? 'ist' : 'sind'} gelöscht.`,
};

function entries(number: number): string {
  return number === 1 ? 'ein Eintrag' : `${new Intl.NumberFormat('de').format(number)} Einträge`;
}
