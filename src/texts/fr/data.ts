// What is kept of a person or a server: to have it as a file, and to have it deleted.
import type { Texts } from '../texts.ts';

export const data: Texts['data'] = {
  exported: (own, server) =>
    `**Tout ce que Footnote garde** : ${entries(own)} de la personne qui demande${server === null ? '' : `, ${entries(server)} de ce serveur`}. Ce qui appartient à d’autres personnes n’y figure pas.`,
  nothingKept: 'Footnote ne garde rien de la personne qui demande.',
  confirm: (number) =>
    `Footnote garde ${entries(number)} à ce nom, pour tous les serveurs et les messages privés : questions et ce qui a été montré, articles enregistrés, avis, questions suivies. Faut-il tout supprimer ? C’est définitif, et les boutons sous ces réponses ne marcheront plus. \`/footnote export\` donne d’abord le tout dans un fichier.`,
  confirmButton: 'Tout supprimer',
  deleted: (number) =>
    `C’est fait : ${entries(number)} ${number > 1 ? 'supprimées' : 'supprimée'}.`,
};

function entries(number: number): string {
  return number === 1 ? 'une entrée' : `${new Intl.NumberFormat('fr').format(number)} entrées`;
}
