# The map of keys.

keys-title = Touches
keys-step = Conversation suivante et précédente
keys-open = L’ouvrir
keys-reply = Écrire une réponse
keys-send = Envoyer, pendant l’écriture
keys-new-line = Nouvelle ligne, pendant l’écriture
keys-search = Rechercher partout
keys-back = Retour
keys-these = Ces touches
