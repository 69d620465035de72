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
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { NOOR, NOW, SYSTEM } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";

afterEach(cleanup);

const DOOR = { name: "Make this a complaint" };

/** Somebody has written, and the chat was ended. */
async function ended() {
	const { models, connection } = await openChat();
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
		connection.add("asked", SYSTEM, { until: Number.MAX_SAFE_INTEGER });
	});
	const rates = async (score: string, solved: string, words: string) => {
		fireEvent.click(await screen.findByRole("radio", { name: score }));
		fireEvent.click(await screen.findByRole("radio", { name: solved }));
		const said = await screen.findByLabelText(/^What (went wrong|did we)/);
		fireEvent.input(said, { target: { value: words } });
		fireEvent.submit(said.closest("form") as HTMLFormElement);
	};
	return { models, connection, rates };
}

test("CM8 a bad rating becomes a complaint with its own words, once", async () => {
	const { connection, rates } = await ended();
	await rates("Very poor", "No", "It burnt.");
	fireEvent.click(await screen.findByRole("button", DOOR));
	const what = await screen.findByLabelText("What happened?");
	expect(what).toHaveProperty("value", "It burnt.");
	await waitFor(() => expect(document.activeElement).toBe(what));
	fireEvent.submit(what.closest("form") as HTMLFormElement);
	await screen.findByText(/Your complaint has the number LL-26-0001\./);
	expect(connection.complaints).toHaveLength(1);
	const filed = connection.said.find(
		({ command }) => command === "complaint:file",
	);
	expect(filed?.data).toMatchObject({ what: "It burnt.", mayContact: false });
	expect(screen.queryByRole("button", DOOR)).toBeNull();
});

test("CM8 “no” to what was needed leads there whatever the score; a good rating does not", async () => {
	const { rates } = await ended();
	await rates("Good", "No", "Kind, and no help.");
	await screen.findByRole("button", DOOR);
	cleanup();
	const other = await ended();
	await other.rates("Good", "Yes", "Kind.");
	await screen.findByText("Thank you for your feedback.");
	expect(screen.queryByRole("button", DOOR)).toBeNull();
});

test("CM8 a card about a problem becomes one, where there is a chat that it is about", async () => {
	const { connection, models } = await ended();
	act(() => {
		models.panel.below.value = "card";
	});
	fireEvent.click(await screen.findByRole("radio", { name: "Problem" }));
	const words = await screen.findByLabelText("What went wrong?");
	fireEvent.input(words, { target: { value: "The glass was broken." } });
	fireEvent.submit(words.closest("form") as HTMLFormElement);
	fireEvent.click(await screen.findByRole("button", DOOR));
	expect(await screen.findByLabelText("What happened?")).toHaveProperty(
		"value",
		"The glass was broken.",
	);
	expect([...connection.cards.values()]).toHaveLength(1);
});

test("CM5 a decision is not accepted where it stands, with why", async () => {
	const { connection } = await ended();
	connection.complaints = [
		{
			...{ id: "k".repeat(22), conversation: "c".repeat(22) },
			...{ number: "LL-26-0001", state: "decided", filedAt: NOW },
			...{ assessBy: NOW, answerBy: NOW },
			decision: { outcome: "not_upheld", text: "It was not us." },
		},
	];
	act(() => {
		connection.add("complaint-decided", NOOR, {
			...{ complaint: "k".repeat(22), outcome: "not_upheld" },
			...{ text: "It was not us.", isFinal: false },
		});
	});
	const no = { name: "I do not accept this" };
	fireEvent.click(await screen.findByRole("button", no));
	const why = await screen.findByLabelText("Why do you not accept it?");
	connection.refuse("complaint:not-accept", { code: "conflict" }, 1);
	fireEvent.input(why, { target: { value: "It was." } });
	fireEvent.submit(why.closest("form") as HTMLFormElement);
	await screen.findByText(
		"Something went wrong on our side. Please try again.",
	);
	expect(connection.said.at(-1)).toMatchObject({
		...{ command: "complaint:not-accept", data: { why: "It was." } },
	});
});
