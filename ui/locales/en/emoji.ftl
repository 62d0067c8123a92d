# Emoji and the words by which they are found: one on each line, in the order in which they are shown.

emoji-find = Find by a word
emoji-nothing = No emoji of this name
emoji-recent = Taken last
emoji-groups = Kinds of emoji
emoji-tones = Skin tone
emoji-tone = Skin tone { $nth }
emoji-of-smileys = Smileys
emoji-of-people = People
emoji-of-nature = Animals and nature
emoji-of-food = Food and drink
emoji-of-travel = Travel and places
emoji-of-activities = Activities
emoji-of-objects = Objects
emoji-of-symbols = Symbols
emoji-of-flags = Flags
emoji-words =
    😀 smile happy
    😃 smile glad
    😄 smile laugh
    😁 grin smile
    😅 relief sweat
    😂 laugh tears
    🙂 smile slight
    😉 wink
    😊 smile blush
    😇 angel innocent
    🥰 love hearts
    😍 love eyes
    😘 kiss
    😋 yummy tasty
    😎 cool sunglasses
    🤩 stars wow
    🥳 party celebrate
    🤗 hug
    🤔 think hmm
    🤝 handshake deal
    👍 yes good thumb
    👎 no bad thumb
    👌 ok fine
    ✌️ peace victory
    🤞 luck fingers
    👏 applause bravo clap
    🙌 hands hooray
    🙏 thanks please
    💪 strong arm
    👋 hello bye wave
    ❤️ heart red love
    🧡 heart orange
    💛 heart yellow
    💚 heart green
    💙 heart blue
    💜 heart purple
    🤍 heart white
    💐 flowers bouquet
    🌸 flower blossom
    🌟 star
    ✨ sparkles
    🎉 party congratulations
    🎊 confetti party
    🎁 gift present
    🎓 graduation university
    📚 books study
    📖 book read
    ✏️ pencil write
    📝 note form
    📄 paper document
    📎 clip attach
    📌 pin
    📅 calendar date
    ⏰ alarm clock
    ⌛ hourglass wait
    ✅ done check
    ☑️ check box
    ❌ wrong cross
    ❗ important exclamation
    ❓ question
    ✈️ plane flight travel
    🛫 plane departure
    🛬 plane arrival
    🧳 suitcase luggage
    🛂 passport visa
    🗺️ map
    🏙️ city
    🏨 hotel
    🏠 house home rent
    🚕 taxi car
    🏥 hospital clinic
    🩺 doctor stethoscope
    💊 pill medicine
    🦷 tooth dentist
    👩‍⚕️ doctor nurse woman
    👨‍⚕️ doctor nurse man
    👩‍🎓 student woman
    👨‍🎓 student man
    📞 phone call
    📱 phone mobile
    💬 message talk
    📧 email mail
    💳 card pay
    💶 money euro
    💷 money pound
    ☀️ sun weather
    🌙 moon night
    ☕ coffee tea
    🍀 luck clover
    👀 eyes look
