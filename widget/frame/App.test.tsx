// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	waitFor,
	within,
} from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { QueuePosition } from "../../protocol/conversation.ts";
import { App } from "./App.tsx";
import { ModelsContext } from "./context/context.ts";
import { sends } from "./panel/keys.ts";
import { CONVERSATION, fakeRelay, NOOR, SYSTEM } from "./testing/fake-relay.ts";
import { openChat, until } from "./testing/open-chat.ts";

afterEach(cleanup);

async function shopperOpens() {
	const { models, connection } = await openChat();
	vi.spyOn(models, "hide");
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	return { models, connection };
}

const field = () =>
	screen.getByRole<HTMLTextAreaElement>("textbox", {
		name: "Write a message…",
	});
const log = () => within(screen.getByRole("log", { name: "Conversation" }));

async function writes(text: string) {
	fireEvent.input(field(), { target: { value: text } });
	await waitFor(() => expect(field().value).toBe(text));
	fireEvent.click(screen.getByRole("button", { name: "Send" }));
	await waitFor(() => expect(field().value).toBe(""));
}

test("the home asks one question, tells the truth, and says who reads", async () => {
	await shopperOpens();
	expect(
		await screen.findByRole("heading", { name: "How can we help?" }),
	).toBeTruthy();
	// Both come with the relay's welcome, which may be later than the first picture.
	expect(await screen.findByText("We can answer now")).toBeTruthy();
	expect(
		await screen.findByText("Lille Lamp reads what you write here."),
	).toBeTruthy();
});

test("nobody there is said before the shopper types", async () => {
	const { connection } = await shopperOpens();
	connection.tell("availability:changed", {
		availability: { kind: "called", replyMinutes: 12 },
	});
	expect(await screen.findByText(/^Nobody is here right now/)).toBeTruthy();
	expect(screen.getByText("Recent reply time: 12 minutes")).toBeTruthy();
});

test("without a connection nothing is claimed about who is there", async () => {
	const { connection } = await shopperOpens();
	await screen.findByText("We can answer now");
	act(() => connection.lose());
	await waitFor(() =>
		expect(screen.queryByText("We can answer now")).toBeNull(),
	);
});

test("a conversation: sent, seen, joined, answered, withdrawn", async () => {
	const { models, connection } = await shopperOpens();
	await writes("Is it blue?");
	await waitFor(() => log().getByText("Is it blue?"));
	await waitFor(() => log().getByText("Sent"));
	screen.getByText("Finding someone to answer you…");
	act(() => {
		connection.add("joined", SYSTEM, {
			agent: { name: "Noor" },
			cause: "opened",
		});
		connection.add("message", NOOR, { text: "It is." });
		connection.add("blessed", SYSTEM, { text: "from the future" });
		connection.tell("read:changed", {
			conversation: models.chat.current.value?.id as string,
			by: "agent",
			seq: 1,
		});
	});
	await waitFor(() => log().getByText("Noor has joined the chat"));
	log().getByText("It is.");
	log().getByText("Seen");
	expect(screen.queryByText("from the future")).toBeNull();
	act(() => {
		connection.add("withdrawn", { kind: "visitor" }, { seq: 1 });
	});
	await waitFor(() => log().getByText("Message withdrawn"));
	expect(log().queryByText("Is it blue?")).toBeNull();
	const spoken = document.querySelector(".unseen[aria-live=polite]");
	expect(spoken?.textContent).toMatch(/Message withdrawn$/);
});

test("an undone closing shows neither line", async () => {
	const { models, connection } = await shopperOpens();
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	act(() => void connection.add("closed", NOOR, { by: "agent" }));
	await waitFor(() => log().getByText("This chat has ended."));
	act(() => {
		const body = { why: "undo", agent: { name: "Noor" }, mode: "live" };
		connection.add("reopened", NOOR, body);
	});
	await waitFor(() =>
		expect(log().queryByText("This chat has ended.")).toBeNull(),
	);
});

test("the rating is given in steps and ends with thanks in place", async () => {
	const { models, connection } = await shopperOpens();
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	act(() => {
		connection.add("closed", NOOR, { by: "agent" });
		connection.add("asked", SYSTEM, { until: Number.MAX_SAFE_INTEGER });
	});
	fireEvent.click(await screen.findByRole("radio", { name: "Poor" }));
	fireEvent.click(await screen.findByRole("radio", { name: "Not yet" }));
	const comment = await screen.findByRole("textbox", {
		name: "What went wrong, and what should we do about it?",
	});
	fireEvent.input(comment, { target: { value: "a".repeat(2_001) } });
	const over = await screen.findByRole("alert");
	expect(over.textContent).toBe("1 character too many");
	expect(comment.getAttribute("aria-describedby")).toBe(over.id);
	fireEvent.input(comment, { target: { value: " Too slow " } });
	const card = within(
		screen.getByRole("region", { name: "How was our help?" }),
	);
	fireEvent.click(card.getByRole("button", { name: "Send feedback" }));
	await screen.findByText(/^Thank you for telling us/);
	const given = connection.said.filter(
		({ command }) => command === "rating:give",
	);
	expect(
		given.map(({ data }) => [data.score, data.solved, data.comment]),
	).toEqual([
		[2, null, null],
		[2, "not_yet", null],
		[2, "not_yet", "Too slow"],
	]);
});

test("EM11 the composer says what it does, and stands aside while a comment is written", async () => {
	const { models, connection } = await shopperOpens();
	screen.getByRole("textbox", { name: "Write a message…" });
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	act(() => {
		connection.add("closed", NOOR, { by: "agent" });
		connection.add("asked", SYSTEM, { until: Number.MAX_SAFE_INTEGER });
	});
	const goesOn = "Continue this chat…";
	const field = await screen.findByRole<HTMLTextAreaElement>("textbox", {
		name: goesOn,
	});
	fireEvent.click(await screen.findByRole("radio", { name: "Good" }));
	const yes = await screen.findByRole("radio", { name: "Yes" });
	yes.focus();
	fireEvent.click(yes);
	fireEvent.click(await screen.findByRole("button", { name: goesOn }));
	await waitFor(() => expect(document.activeElement).toBe(field));
	expect(screen.queryByRole("button", { name: "Send feedback" })).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: "Start a new chat" }));
	await screen.findByRole("textbox", { name: "Start a new chat…" });
	expect(screen.queryByRole("button", { name: "Start a new chat" })).toBeNull();
});

test("a rating without a comment can be changed, and the focus goes along", async () => {
	const { models, connection } = await shopperOpens();
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	act(() => {
		connection.add("closed", NOOR, { by: "agent" });
		connection.add("asked", SYSTEM, { until: Number.MAX_SAFE_INTEGER });
	});
	fireEvent.click(await screen.findByRole("radio", { name: "Poor" }));
	fireEvent.click(await screen.findByRole("radio", { name: "No" }));
	fireEvent.click(await screen.findByRole("button", { name: "Not now" }));
	fireEvent.click(await screen.findByRole("button", { name: "Change" }));
	await waitFor(() =>
		expect(document.activeElement).toBe(
			screen.getByRole("radio", { name: "Poor" }),
		),
	);
});

test("Escape closes what is on top, and the focus never falls out of the chat", async () => {
	const { models } = await shopperOpens();
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	fireEvent.click(screen.getByRole("button", { name: "More" }));
	fireEvent.click(screen.getByRole("menuitem", { name: "End chat" }));
	const question = await screen.findByRole("group", { name: "End this chat?" });
	fireEvent.keyDown(question, { key: "Escape" });
	await waitFor(() => expect(document.activeElement).toBe(field()));
	expect(models.hide).not.toHaveBeenCalled();
	field().blur();
	fireEvent.keyDown(document.body, { key: "Escape", isComposing: true });
	expect(models.hide).not.toHaveBeenCalled();
	fireEvent.keyDown(document.body, { key: "Escape" });
	expect(models.hide).toHaveBeenCalledOnce();
});

test("who goes to the new messages by the keyboard is in the log then", async () => {
	const { models, connection } = await shopperOpens();
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	await waitFor(() => screen.getByRole("log"));
	act(() => {
		models.panel.atEnd.value = false;
		connection.add("message", NOOR, { text: "It is." });
	});
	const pill = await screen.findByRole("button", { name: "New messages" });
	pill.focus();
	fireEvent.click(pill);
	await waitFor(() =>
		expect(document.activeElement).toBe(screen.getByRole("log")),
	);
});

test("a question about the end does not come back with an undone closing", async () => {
	const { models, connection } = await shopperOpens();
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	fireEvent.click(screen.getByRole("button", { name: "More" }));
	fireEvent.click(screen.getByRole("menuitem", { name: "End chat" }));
	await screen.findByRole("group", { name: "End this chat?" });
	act(() => void connection.add("closed", NOOR, { by: "agent" }));
	await waitFor(() => log().getByText("This chat has ended."));
	act(() => {
		const body = { why: "undo", agent: { name: "Noor" }, mode: "live" };
		connection.add("reopened", NOOR, body);
	});
	await waitFor(() =>
		expect(log().queryByText("This chat has ended.")).toBeNull(),
	);
	expect(screen.queryByRole("group", { name: "End this chat?" })).toBeNull();
});

test("a text that is too long says by how much, and is not sent", async () => {
	const { connection } = await shopperOpens();
	fireEvent.input(field(), { target: { value: "🔔".repeat(4_002) } });
	await screen.findByText("2 characters too many");
	fireEvent.click(screen.getByRole("button", { name: "Send" }));
	await writes("Short");
	await waitFor(() => log().getByText("Sent"));
	const sent = connection.said.filter(
		({ command }) => command === "message:send",
	);
	expect(sent.map(({ data }) => data.text)).toEqual(["Short"]);
});

test("Enter sends with a keyboard only, and never while composing", () => {
	const key = (init: KeyboardEventInit, isTouch = false) =>
		sends(new KeyboardEvent("keydown", { key: "Enter", ...init }), isTouch);
	expect(key({})).toBe(true);
	expect(key({}, true)).toBe(false);
	expect(key({ shiftKey: true })).toBe(false);
	expect(key({ isComposing: true })).toBe(false);
	expect(key({ key: "a" })).toBe(false);
});

async function shopperWaits(place: Partial<QueuePosition> = {}) {
	const connection = fakeRelay();
	const whole = { ...PLACE, ...place };
	connection.place = whole;
	const { models } = await openChat({ connection });
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	await writes("Hello");
	await screen.findByText(/ahead of you|You’re next/);
	return {
		models,
		connection,
		moves: (next: Partial<QueuePosition>) =>
			act(() =>
				connection.tell("place:changed", {
					conversation: CONVERSATION,
					place: { ...whole, ...next },
				}),
			),
	};
}

const PLACE: QueuePosition = {
	ahead: 2,
	told: { kind: "range", low: 5, high: 8 },
	toldAt: 0,
	late: false,
	stillThere: false,
	languageOffered: null,
};

test("WT1 WT2 the wait is told in place and minutes, and the apology stands instead of the range", async () => {
	const { moves } = await shopperWaits();
	screen.getByText("2 people ahead of you");
	screen.getByText("Estimated wait: 5–8 min");
	log().getByText("You can start writing now. Whoever answers will see it.");
	moves({ ahead: 0, late: true });
	await screen.findByText(/^Sorry, this is taking longer/);
	screen.getByText("You’re next");
	expect(screen.queryByText(/^Estimated wait/)).toBeNull();
});

test("AT1 once a colleague has it, the shopper who has written is not asked to write", async () => {
	const { moves } = await shopperWaits();
	const asked = () => log().queryByText(/^You can start writing now/);
	expect(asked()).not.toBeNull();
	moves({ ahead: 0, assigned: true });
	await waitFor(() => expect(asked()).toBeNull());
	screen.getByText(/^A colleague has it/);
});

test("RO12 still there is asked in the log and answered with the keyboard", async () => {
	const { connection, moves } = await shopperWaits();
	await screen.findByRole("button", { name: "Leave a message" });
	moves({ stillThere: true });
	await log().findByText("Are you still there?");
	fireEvent.click(screen.getByRole("button", { name: "Yes, I’m here" }));
	await waitFor(() => expect(document.activeElement).toBe(field()));
	await until(() =>
		connection.said.some(({ command }) => command === "heartbeat:send"),
	);
	moves({ stillThere: false });
	await waitFor(() =>
		expect(screen.queryByText("Are you still there?")).toBeNull(),
	);
});

test("who stops waiting is asked first", async () => {
	const { connection } = await shopperWaits();
	fireEvent.click(await screen.findByRole("button", { name: "Stop waiting" }));
	const question = within(
		await screen.findByRole("group", { name: "End this chat?" }),
	);
	expect(connection.said.map(({ command }) => command)).not.toContain(
		"conversation:close",
	);
	fireEvent.click(question.getByRole("button", { name: "End chat" }));
	await until(() =>
		connection.said.some(({ command }) => command === "conversation:close"),
	);
});

test("RO9 another language is offered in words, and used only on a yes", async () => {
	const { connection } = await shopperWaits({ languageOffered: "sv" });
	await log().findByText("We can answer now in Swedish. Is that OK?");
	fireEvent.click(screen.getByRole("button", { name: "Continue in Swedish" }));
	await until(() =>
		connection.said.some(({ command }) => command === "language:accept"),
	);
});

test("RO2 RO10 RO11 a lost agent, the next one and a quiet end read plainly", async () => {
	const { models, connection } = await shopperOpens();
	await writes("Hello");
	await until(() => models.chat.current.value !== null);
	const noor = { agent: { name: "Noor" } };
	act(() => {
		connection.add("joined", SYSTEM, noor);
		connection.add("released", SYSTEM, {
			...noor,
			why: "agent_lost",
			team: null,
		});
	});
	await log().findByText(
		"Noor lost the connection. You keep your place in the queue.",
	);
	screen.getByText("Finding someone to answer you…");
	act(() => {
		connection.add("joined", SYSTEM, {
			agent: { name: "Kim" },
			cause: "opened",
		});
		connection.add("closed", SYSTEM, { by: "system" });
	});
	await log().findByText("You’re now talking to Kim");
	await log().findByText(/^This chat has ended because nobody wrote/);
});

test("HR1 the opening hours stand in the menu, and Escape closes them", async () => {
	const connection = fakeRelay();
	const from = new Date(2026, 10, 23, 9).getTime();
	const openings = [{ from, to: from + 8 * 3_600_000 }];
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	connection.site = {
		...connection.site,
		hours: { timeZone, always: false, openings },
	};
	const { models } = await openChat({ connection });
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	fireEvent.click(screen.getByRole("button", { name: "More" }));
	fireEvent.click(screen.getByRole("menuitem", { name: "Opening hours" }));
	const hours = await screen.findByRole("region", { name: "Opening hours" });
	within(hours).getByText(/Monday/);
	fireEvent.keyDown(hours, { key: "Escape" });
	await waitFor(() =>
		expect(screen.queryByRole("region", { name: "Opening hours" })).toBeNull(),
	);
});

test("NT2 an address that is none is said at the field", async () => {
	const connection = fakeRelay();
	connection.site = { ...connection.site, mail: true };
	connection.mode = "message";
	connection.availability = { kind: "closed", opensAt: null };
	const { models } = await openChat({ connection });
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	await writes("Hello");
	const email = await screen.findByRole<HTMLInputElement>("textbox", {
		name: "Want the reply by email too? (optional)",
	});
	connection.refuse("address:set", { code: "malformed", field: "email" });
	fireEvent.input(email, { target: { value: "maya" } });
	fireEvent.click(screen.getByRole("button", { name: "Save" }));
	await screen.findByText("Please enter a valid email address.");
	await waitFor(() =>
		expect(email.getAttribute("aria-describedby")).toBe("address-trouble"),
	);
	connection.allow("address:set");
	fireEvent.input(email, { target: { value: "maya@example.org" } });
	fireEvent.click(screen.getByRole("button", { name: "Save" }));
	await screen.findByText("The reply also goes to maya@example.org.");
	fireEvent.click(screen.getByRole("button", { name: "Remove" }));
	await waitFor(() => expect(screen.queryByText(/also goes to/)).toBeNull());
});
