//! The texts in English.

use super::{
    line::{
        Enclosed::{Passport, Receipt, Results, Stamp},
        Line::{Later, Paper, Photo, Them, Us},
    },
    phrases::Phrases,
};

pub(super) const PHRASES: Phrases = Phrases {
    student: &[
        &[
            Them(
                "Hello! A friend gave me your number. I would like to study {course} abroad and I don't know where to start.",
            ),
            Us("Hi {name}, welcome! Happy to help. What have you studied so far, and when would you like to begin?"),
            Them("I finish my bachelor's this summer, 3.4 GPA. I hope to start in {month}."),
            Us("That is a good starting point. Do you have a country in mind, or shall I suggest a few?"),
            Them("Somewhere safe where I can work part-time. My cousin is in {city}, so maybe there?"),
            Us("{city} works well for {course}. I'll put three universities together for you by tomorrow."),
            Them("Thank you so much 🙏"),
        ],
        &[
            Us(
                "Morning {name}, here are the three: {uni} ({price} a year), a smaller college with a scholarship, and one with a January intake.",
            ),
            Them("{uni} looks great. Is the {price} with accommodation?"),
            Us(
                "No, that is tuition only. A room in a shared flat is around €480 a month, and I can help you find one.",
            ),
            Them("Ok. And what IELTS do they want?"),
            Us("6.5 overall, nothing below 6.0. Have you taken it yet?"),
            Them("7.0 in March 😊"),
            Us("Wonderful, then that part is done."),
        ],
        &[
            Us("For the application I need your transcript, passport, a reference letter and a one-page statement."),
            Paper("Transcript"),
            Photo(Passport, "And my passport"),
            Us(
                "Got both, they are perfectly readable. For the passport please check: it expires in 14 months, which is fine for {city}.",
            ),
            Later,
            Them("My professor will send the letter on Friday. Can you look at my statement before I send it?"),
            Us("Of course. Keep it to one page and tell them why {course} and why {uni}."),
            Later,
            Paper("Statement, second version"),
            Us("Much better! I marked two sentences. After that it's ready."),
        ],
        &[
            Us("Your application to {uni} went out today. They usually answer within three weeks."),
            Them("I'm so nervous"),
            Us("That is normal. Your file is complete, which already puts you ahead of many."),
            Later,
            Them("Any news yet?"),
            Us("Not yet. I called admissions: you are in this week's batch."),
        ],
        &[
            Us("{name}, good news: {uni} made you an offer for {month}! 🎉"),
            Them("WHAT really??? I am crying 😭😭"),
            Us("Really. Congratulations, you earned it. The letter is on its way to your email."),
            Them("My parents want to say thank you. What do we do now?"),
            Us(
                "To keep the place they want a deposit of {deposit} within two weeks. After that they send the letter for the visa.",
            ),
            Them("Can we pay it from a bank here?"),
            Us(
                "Yes, by international transfer. Write your student number into the reference, otherwise it takes days to be found.",
            ),
            Later,
            Photo(Receipt, "Paid today, this is the receipt"),
            Us("Received, thank you. I've forwarded it to the finance office."),
        ],
        &[
            Us("Visa time. The earliest appointment is on the 14th at 9:20. Shall I book it?"),
            Them("Yes please!"),
            Us(
                "Booked. Bring the passport, the offer, the deposit receipt, bank statements of three months and two photos.",
            ),
            Them("Do the bank statements need to be stamped?"),
            Us("Yes, stamped and signed, and not older than 30 days on the day of the appointment."),
            Later,
            Them("The interview went well I think. They only asked why {city} and who pays."),
            Us("Those are the usual two. Now we wait about ten working days."),
            Later,
            Them("VISA IS HERE ✈️"),
            Us("I'm so happy for you, {name}. Now the nice part: flights."),
        ],
        &[
            Us(
                "For {airport} I see three flights: one direct, two with a stop. The direct one is €90 more but lands at noon.",
            ),
            Them("The direct one please, my mother is worried about the transfer"),
            Us("A wise mother. I'll hold it until tomorrow evening."),
            Later,
            Them("Ok we take it. Is one suitcase included?"),
            Us("One of 23 kg and a cabin bag. Somebody from the university will meet you at arrivals with a sign."),
            Them("Thank you for everything, truly"),
            Us("It was a pleasure. Write when you have landed!"),
        ],
    ],
    patient: &[
        &[
            Them("Good afternoon. My father needs {treatment} and the waiting list here is eleven months."),
            Us(
                "Good afternoon {name}, I'm sorry to hear that. We can ask hospitals abroad for an opinion and a price, at no cost to you. May I ask his age?",
            ),
            Them("67. Otherwise healthy, he takes something for blood pressure."),
            Us(
                "Thank you. The doctors will want his recent reports and, if there are any, images. Everything stays between us and the hospital.",
            ),
            Them("I'll collect them this week."),
        ],
        &[
            Paper("The report from the specialist"),
            Photo(Results, "and the last blood results, sorry for the quality"),
            Us(
                "The report is fine. Of the blood results the lower half is dark, could you take it once more near a window?",
            ),
            Photo(Results, "Better?"),
            Later,
            Us("Perfect. I've sent everything to {hospital} in {city}. They answer within three working days."),
            Them("Thank you. He is a bit afraid of going so far"),
            Us(
                "Very understandable. I can arrange a video call with the surgeon first, so that he sees who he is dealing with.",
            ),
        ],
        &[
            Us(
                "The doctors at {hospital} have looked at everything. They can offer {treatment} for {price}, with five nights and all tests before it.",
            ),
            Them("Is the anaesthetist in the price?"),
            Us("Yes, and the first check-up. Not included: flights, and the hotel for whoever travels with him."),
            Them("And if something takes longer?"),
            Us("Two further nights are covered. Beyond that it is €310 a night; I have it in writing for you."),
            Them("Can we talk to the doctor ourselves?"),
            Us("The video call is on Thursday at 16:00 your time. The link comes by email, an interpreter joins."),
            Later,
            Them("The call was very good. My father says yes."),
        ],
        &[
            Us("Then let's fix a date. {hospital} offers the 9th or the 16th of {month}."),
            Them("The 16th, then my brother can come along"),
            Us(
                "Reserved. To confirm it they ask for a deposit of {deposit}; it is returned in full until ten days before.",
            ),
            Later,
            Photo(Receipt, "Transfer done"),
            Us("It has arrived, thank you. For the medical visa I'll prepare the invitation letter today."),
            Them("Does my brother need the same visa?"),
            Us("He gets one as companion, on the same letter. Both passports must be valid for six months."),
        ],
        &[
            Us("The flights to {airport} are booked: wheelchair at both ends, seats 4C and 4D by the aisle."),
            Them("Thank you for thinking of that"),
            Us("A driver with a sign will wait for you, and our colleague in {city} comes by in the evening."),
            Later,
            Them("We have arrived, everyone is very kind."),
            Us("I'm glad. Tomorrow at 8:00 the tests begin, nothing to eat after midnight please."),
        ],
        &[
            Them("He is back in his room and already complaining about the tea, so I think all is well 😄"),
            Us("The best sign there is. Please give him our regards."),
            Later,
            Them("When can he fly home?"),
            Us("The doctor will decide at the check-up on Monday. I've kept the ticket flexible."),
            Later,
            Them("Monday went well, we can fly on Wednesday."),
            Us(
                "Changed to Wednesday, same seats. The discharge papers will be in English, with a letter for your doctor at home.",
            ),
            Them("I don't know how to thank you all."),
        ],
    ],
    between: &[
        &[Them("Are you open on Saturday?"), Us("Yes, 10 to 14. Before that by message, as always.")],
        &[Them("Sorry for the late answer, exams..."), Us("No worries at all, take your time.")],
        &[Them("Could you send me that list again? I lost my phone last week 🙈"), Us("Sent to your email just now.")],
        &[
            Us("Just checking in: did the email with the forms reach you?"),
            Them("Yes, it was in spam. Filling it in tonight."),
        ],
        &[Them("Which name do I put, as in the passport?"), Us("Exactly as in the passport, with the middle name.")],
        &[
            Them("Is a scan enough or do they want the original?"),
            Us("A colour scan is enough for now. Keep the original for the appointment."),
        ],
        &[
            Us("Small reminder: the form closes on Friday at noon."),
            Them("Done! Submitted it this morning 💪"),
            Us("Brilliant, I see it."),
        ],
        &[Them("How much should we count for food per month?"), Us("Around €250 if you cook, 350 if you don't.")],
        &[Photo(Stamp, "Is this the right stamp?"), Us("Yes, that's the one.")],
        &[
            Them("Do you also arrange insurance?"),
            Us("We do. The simple one is €32 a month and the embassy accepts it."),
        ],
        &[Us("I'm out of the office tomorrow, Mei will answer you."), Them("Ok, enjoy your day off!")],
        &[Them("My sister also wants to apply, can she write to you?"), Us("Gladly, she can use this number.")],
        &[Them("What time is it at your place?"), Us("10:40 in the morning. I'm here until six.")],
        &[Them("Thanks, that helps a lot"), Us("Any time.")],
    ],
    waiting: &[
        "Hi, is there any news from them?",
        "I just received a letter from the embassy, can you have a look?",
        "Can we move our call to the afternoon?",
        "They ask for a bank letter now. Where do I get that?",
    ],
    cities: ["Lisbon", "Dublin", "Toronto", "Istanbul", "Berlin", "Seoul"],
    courses: ["nursing", "computer science", "business", "civil engineering", "design"],
    treatments: ["a hip replacement", "cataract surgery", "a heart valve check-up", "dental implants"],
    months: ["September", "October", "January"],
};
