// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
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
import { afterEach, expect, test } from "vitest";
import type { Ask } from "../../../protocol/ask.ts";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { NOOR, SYSTEM } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";
import { ASK, choice, question, someAsk } from "../testing/some-ask.ts";

afterEach(cleanup);

const UNTIL = Number.MAX_SAFE_INTEGER;

/** A chat that was ended, and asks this. */
async function isAsked(ask: Ask) {
	const { models, connection } = await openChat();
	connection.asks = [ask];
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	fireEvent.input(await screen.findByRole("textbox"), {
		target: { value: "Hello" },
	});
	fireEvent.click(screen.getByRole("button", { name: "Send" }));
	await until(() => models.chat.current.value !== null);
	act(() => {
		connection.add("closed", NOOR, { by: "agent" });
		connection.add("asked", SYSTEM, { until: UNTIL, ask: ASK, more: true });
	});
	const card = within(
		await screen.findByRole("region", { name: "Your order" }),
	);
	const given = () =>
		connection.said
			.filter(({ command }) => command === "survey:answer")
			.map(({ data }) => data.answers);
	return { models, connection, card, given };
}

test("SV30 a survey after a chat goes from question to question, and ends with thanks and a line for who is unhappy", async () => {
	const { card, given, connection } = await isAsked(someAsk());
	expect(card.queryByRole("button")).toBeNull();
	fireEvent.click(card.getByRole("radio", { name: "Poor" }));
	const why = await card.findByRole("textbox", { name: "why?" });
	card.getByText("Question 2 of 3");
	fireEvent.click(card.getByRole("button", { name: "Next" }));
	// It has to be answered.
	expect(card.queryByRole("group", { name: "again?" })).toBeNull();
	fireEvent.input(why, { target: { value: "It was late" } });
	fireEvent.click(card.getByRole("button", { name: "Next" }));
	await card.findByRole("group", { name: "again?" });
	expect(card.getAllByRole("radio", { name: /^\d/ })).toHaveLength(11);
	fireEvent.click(card.getByRole("button", { name: "Send feedback" }));
	await screen.findByText(/^Thank you for telling us/);
	await waitFor(() =>
		expect(given().at(-1)).toEqual({ score: 2, why: "It was late" }),
	);

	connection.refuse("contact:leave", { code: "too_late" });
	const field = await screen.findByRole<HTMLInputElement>("textbox", {
		name: "Email or phone (optional)",
	});
	fireEvent.input(field, { target: { value: "maya@example.net" } });
	const form = within(field.closest("form") as HTMLElement);
	fireEvent.click(form.getByRole("button", { name: "Send" }));
	await form.findByRole("alert");
	expect(field.value).toBe("maya@example.net");
	connection.allow("contact:leave");
	fireEvent.click(form.getByRole("button", { name: "Send" }));
	await screen.findByText(/noted where to reach you/);
	expect(
		connection.said.findLast(({ command }) => command === "contact:leave")
			?.data,
	).toEqual({ ask: ASK, contact: "maya@example.net" });
});

test("SV30 every kind of question has a name, and is answered", async () => {
	const choices = [choice("lamp"), choice("shade")];
	const kinds = [
		question("stars", "stars"),
		question("thumbs", "thumbs"),
		question("effort", "effort"),
		question("solved", "solved"),
		question("one", "choice", { choices }),
		question("many", "choices", { choices }),
	];
	const { card, given } = await isAsked(someAsk({ questions: kinds }));
	const tap = async (group: string, name: string) => {
		const within_ = within(await card.findByRole("group", { name: group }));
		fireEvent.click(within_.getByLabelText(name));
	};
	await tap("stars?", "4 of 5");
	await tap("thumbs?", "Not good");
	await tap("effort?", "7, Strongly agree");
	await tap("solved?", "Not yet");
	await tap("one?", "The shade");
	await tap("many? You can choose several.", "The shade");
	await tap("many? You can choose several.", "The lamp");
	await waitFor(() =>
		expect(given().at(-1)).toEqual({
			stars: 4,
			thumbs: 0,
			effort: 7,
			solved: "not_yet",
			one: "shade",
			many: ["lamp", "shade"],
		}),
	);
});

test("SV36 the survey of a page stands in place of the chat, and Escape brings the chat back", async () => {
	const { models, connection } = await openChat();
	connection.asks = [someAsk()];
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	act(() => {
		models.invited.value = someAsk();
		models.panel.below.value = "survey";
	});
	const page = await screen.findByRole("region", { name: "Your order" });
	const face = await within(page).findByRole("radio", { name: "Good" });
	expect(connection.tokens.size).toBe(0);
	fireEvent.click(face);
	// Whoever answers is known from then on.
	await waitFor(() => expect(connection.tokens.size).toBe(1));
	fireEvent.keyDown(face, { key: "Escape" });
	await waitFor(() => expect(models.panel.below.value).toBeNull());
});
