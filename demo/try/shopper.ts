/** She reads once more what she wrote. */
const PAUSE_MS = 1_800;
const LOOK_MS = 300;

/**
 * The shopper who rings by herself. The shop may put words into the composer and nothing more, so what
 * she does then is done here, in the chat's own page: she presses send, once, unless somebody has typed there.
 */
export function seatShopper(page: Window): void {
	let looking: ReturnType<typeof setInterval> | undefined;
	let sits = true;

	page.addEventListener("message", ({ source, origin, data }) => {
		if (origin !== page.location.origin || data !== "shopbell seat") return;
		const chat = source as Window;
		clearInterval(looking);
		if (!sits) return;
		chat.document.addEventListener("input", leave);
		looking = setInterval(() => look(chat), LOOK_MS);
	});

	/** A person writes here. */
	function leave() {
		sits = false;
		clearInterval(looking);
	}

	function look(chat: Window) {
		const composer = chat.document.querySelector("textarea");
		const question = composer?.value ?? "";
		if (!composer || !QUESTIONS.includes(question)) return;
		clearInterval(looking);
		setTimeout(() => {
			if (!sits || composer.value !== question) return;
			leave();
			press(composer);
		}, PAUSE_MS);
	}

	/** Sending puts the focus into the chat, but whoever is typing elsewhere goes on typing there. */
	function press(composer: HTMLTextAreaElement) {
		const { document } = page;
		const before = document.activeElement as HTMLElement | null;
		composer.form?.requestSubmit();
		if (before && before !== document.body) before.focus();
		else composer.blur();
	}
}

/** What the shop's own script puts into the chat's composer, in turn (demo/ring.js). */
export const QUESTIONS: readonly string[] = [
	"Is the blue one in stock?",
	"Does it come with a bulb?",
	"Could it be here by Friday?",
	"Can you wrap it as a present?",
	"May I send it back if it is too bright?",
];
