// The shopper of the demonstration: asked for with ?ring=8, the chat opens after 8 seconds with a
// question in it, through the same call that any shop may make.
const QUESTIONS = [
	"Is the blue one in stock?",
	"Does it come with a bulb?",
	"Could it be here by Friday?",
	"Can you wrap it as a present?",
	"May I send it back if it is too bright?",
];
const { after } = document.currentScript.dataset;
const [arrival] = performance.getEntriesByType("navigation");

// Coming back to the page or loading it again is no second shopper.
if (arrival.type === "navigate")
	setTimeout(() => {
		window.Shopbell ||= [];
		window.Shopbell.push(["open", { draft: nextQuestion() }]);
	}, after * 1000);

/** Whoever comes again asks something else: the same words twice would look like a doubled message. */
function nextQuestion() {
	const times = Number(localStorage.getItem("rung")) || 0;
	localStorage.setItem("rung", times + 1);
	return QUESTIONS[times % QUESTIONS.length];
}
