import { type PageWords, phrases } from "./page-words";

export const fr: PageWords = {
  price: phrases("prix | prix de vente | notre prix | prix demande | maintenant"),
  buyNow: phrases("achat immediat | acheter maintenant"),
  bid: phrases("enchere actuelle | enchere | mise a prix | prix de depart | derniere enchere"),
  soldFor: phrases("vendu pour | vendu a | prix de vente final | adjuge"),
  formerBefore:
    phrases(`au lieu de | avant | prix neuf | prix d origine | prix conseille | prix barre | neuf
    | valeur | valeur neuf | paye | achete | prix public | ancien prix | coutait
    | prix initial | a l origine`),
  formerAfter: phrases("neuf | prix neuf | valeur | a l achat | a l origine | au lieu de"),
  rateAfter:
    phrases(`mois | par mois | semaine | par semaine | jour | par jour | an | par an | le kg | kg | m2
    | heure | nuit`),
  rateBefore: phrases(
    `par mois | mensualites de | mensualite | loyer | versements de | en 3 fois | en 4 fois`,
  ),
  shipping:
    phrases(`livraison | frais de port | envoi | expedition | frais d envoi | frais de livraison
    | mondial relay | colissimo | chronopost | point relais`),
  fee: phrases(`caution | frais | protection acheteurs | inclut la protection acheteurs
    | avec protection acheteurs | frais de protection acheteurs | assurance | acompte
    | frais de service`),
  saving: phrases("economisez | remise | reduction | economie | bon d achat | de rabais"),
  bound: phrases("a partir de | jusqu a | entre | plus de | moins de | minimum | maximum | des"),
  each: phrases("piece | l unite | chacun | chacune | la piece | l une | l un"),
  silent:
    phrases(`a debattre | negociable | prix ferme | ferme | ttc | ht | net | fdp inclus | port compris
    | ou meilleure offre | pro | livraison gratuite`),
  gift: phrases("gratuit | a donner | don | je donne | offert"),
  onRequest:
    phrases(`prix sur demande | sur demande | prix a debattre | nous consulter | faire offre
    | faire une offre`),
  freeShipping:
    phrases(`livraison gratuite | port offert | frais de port offerts | envoi gratuit | port compris
    | livraison offerte | fdp inclus | fdpin | frais de port inclus`),
  pickupOnly: phrases(`remise en main propre | remise en main propre uniquement | retrait uniquement
    | a venir chercher | main propre uniquement | retrait sur place | pas d envoi`),
  conditionLabels: phrases("etat | etat de l objet | etat du produit"),
  placeLabels: phrases(
    `localisation | lieu | ville | lieu ou se trouve l objet | situe a | emplacement`,
  ),
  sellerLabels: phrases("vendeur | vendu par | boutique | annonce de"),
  brandLabels: phrases("marque | fabricant"),
  descriptionLabels: phrases("description | description de l objet | details"),
  otherLabels:
    phrases(`criteres | livraison | paiement | retours | avis | caracteristiques | categorie | couleur
    | taille | signaler l annonce | partager | contacter | envoyer un message | acheter | prix
    | ajoute | mode de paiement | vues | interesses`),
  otherItems:
    phrases(`annonces similaires | articles similaires | produits similaires | vous aimerez aussi
    | vous aimerez peut etre aussi | ces annonces peuvent vous interesser
    | autres annonces du vendeur | dressing du membre | les clients ont aussi achete
    | recommande pour vous | sponsorise | d autres articles | autres annonces
    | objets similaires | vous pourriez aussi aimer`),
  sold: phrases("vendu | epuise | article vendu"),
  soldPhrases: phrases(
    `cet article a ete vendu | a ete vendu | est vendu | article est deja vendu`,
  ),
  gonePhrases:
    phrases(`plus disponible | n est plus disponible | annonce desactivee | annonce expiree
    | a ete supprimee | est terminee | rupture de stock | n est pas disponible`),
  invitations:
    phrases(`ajouter au panier | acheter | acheter maintenant | faire une offre | contacter
    | contacter le vendeur | envoyer un message | encherir | achat immediat | message
    | demande d informations | reserver`),
  signIn: phrases("connexion | se connecter | connectez vous | page introuvable | acces refuse"),
};
