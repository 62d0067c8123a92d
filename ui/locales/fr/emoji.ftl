# Emoji and the words by which they are found: one on each line, in the order in which they are shown.

emoji-find = Chercher par un mot
emoji-nothing = Aucun emoji ne porte ce nom
emoji-recent = Utilisés récemment
emoji-groups = Sortes d’emojis
emoji-tones = Teinte de peau
emoji-tone = Teinte de peau { $nth }
emoji-of-smileys = Visages
emoji-of-people = Personnes
emoji-of-nature = Animaux et nature
emoji-of-food = Nourriture et boissons
emoji-of-travel = Voyages et lieux
emoji-of-activities = Activités
emoji-of-objects = Objets
emoji-of-symbols = Symboles
emoji-of-flags = Drapeaux
emoji-words =
    😀 sourire heureux
    😃 sourire content
    😄 sourire rire
    😁 sourire dents
    😅 soulagement sueur
    😂 rire larmes
    🙂 sourire léger
    😉 clin d’œil
    😊 sourire timide
    😇 ange innocent
    🥰 amour cœurs
    😍 amour yeux
    😘 bisou
    😋 délicieux
    😎 cool lunettes
    🤩 étoiles waouh
    🥳 fête célébrer
    🤗 câlin
    🤔 penser réfléchir
    🤝 accord poignée
    👍 oui bien pouce
    👎 non mauvais pouce
    👌 ok parfait
    ✌️ paix victoire
    🤞 chance doigts
    👏 applaudir bravo
    🙌 mains hourra
    🙏 merci prière
    💪 fort bras
    👋 bonjour salut main
    ❤️ cœur rouge amour
    🧡 cœur orange
    💛 cœur jaune
    💚 cœur vert
    💙 cœur bleu
    💜 cœur violet
    🤍 cœur blanc
    💐 fleurs bouquet
    🌸 fleur cerisier
    🌟 étoile
    ✨ étincelles
    🎉 fête félicitations
    🎊 confettis fête
    🎁 cadeau
    🎓 diplôme université
    📚 livres études
    📖 livre lire
    ✏️ crayon écrire
    📝 note formulaire
    📄 papier document
    📎 trombone joindre
    📌 épingle
    📅 calendrier date
    ⏰ réveil horloge
    ⌛ sablier attendre
    ✅ fait coché
    ☑️ case cochée
    ❌ faux croix
    ❗ important exclamation
    ❓ question
    ✈️ avion vol voyage
    🛫 avion départ
    🛬 avion arrivée
    🧳 valise bagages
    🛂 passeport visa
    🗺️ carte
    🏙️ ville
    🏨 hôtel
    🏠 maison loyer
    🚕 taxi voiture
    🏥 hôpital clinique
    🩺 médecin stéthoscope
    💊 pilule médicament
    🦷 dent dentiste
    👩‍⚕️ médecin infirmière femme
    👨‍⚕️ médecin infirmier homme
    👩‍🎓 étudiante femme
    👨‍🎓 étudiant homme
    📞 téléphone appel
    📱 portable téléphone
    💬 message parler
    📧 courriel mail
    💳 carte payer
    💶 argent euro
    💷 argent livre
    ☀️ soleil météo
    🌙 lune nuit
    ☕ café thé
    🍀 chance trèfle
    👀 yeux regarder
