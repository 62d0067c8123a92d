# The map of keys.

keys-resolve = Terminer ou rouvrir
keys-snooze = Réafficher plus tard
keys-assign = Attribuer à quelqu’un
keys-take = S’en charger
keys-label = Étiquettes
keys-priority = Priorité
keys-note = Écrire une note
keys-canned = Textes préparés, au début d’une réponse
keys-mention = Dans une note : nommer un collègue
keys-views = Choisir une vue
keys-narrow = Affiner la liste
keys-about = À propos de la personne
keys-find = Rechercher partout, ou agir

keys-title = Touches
keys-step = Conversation suivante et précédente
keys-open = L’ouvrir
keys-reply = Écrire une réponse
keys-send = Envoyer, pendant l’écriture
keys-new-line = Nouvelle ligne, pendant l’écriture
keys-search = Rechercher partout
keys-back = Retour
keys-these = Ces touches
keys-send-always = Envoyer, quel que soit le réglage
keys-select = La sélectionner
keys-select-all = Sélectionner toute la liste
keys-select-more = Étendre la sélection
keys-unread = Marquer comme non lue
keys-undo = Annuler
keys-new = Nouvelle conversation
