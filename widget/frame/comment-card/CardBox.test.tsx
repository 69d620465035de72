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
import { openChat } from "../testing/open-chat.ts";

afterEach(cleanup);

async function opensTheBox() {
	const { models, connection } = await openChat();
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	fireEvent.click(await screen.findByRole("button", { name: "Give feedback" }));
	await screen.findByRole("radio", { name: "Praise" });
	return { models, connection };
}

const press = (name: string) =>
	fireEvent.click(screen.getByRole("button", { name }));
const writes = (name: string, value: string) =>
	fireEvent.input(screen.getByLabelText(name), { target: { value } });

test("the home leads to a card: kinds by keys, words, who helped, and thanks that take the focus", async () => {
	const { connection } = await opensTheBox();
	await waitFor(() =>
		expect(document.activeElement).toBe(
			screen.getByRole("radio", { name: "Praise" }),
		),
	);
	// One place at a time sends something.
	expect(
		screen.queryByRole("textbox", { name: "Write a message…" }),
	).toBeNull();
	writes("What was good?", "So quick!");
	writes("Who helped you? (optional)", "Noor");
	press("Send");
	const thanks = await screen.findByText("Thank you for telling us.");
	await waitFor(() => expect(document.activeElement).toBe(thanks));
	expect(await screen.findByText("So quick!")).toBeTruthy();
	expect([...connection.cards.values()]).toMatchObject([
		{ kind: "praise", text: "So quick!" },
	]);
	press("Write something else");
	expect(await screen.findByLabelText("What was good?")).toHaveProperty(
		"value",
		"",
	);
});

test("a blank card is not sent, and a problem asks where an answer goes", async () => {
	const { connection } = await opensTheBox();
	fireEvent.click(screen.getByRole("radio", { name: "Problem" }));
	const question = await screen.findByLabelText("What went wrong?");
	press("Send");
	await waitFor(() => expect(document.activeElement).toBe(question));
	expect(connection.cards.size).toBe(0);
	expect(
		screen.getByRole("checkbox", { name: "I’d like a reply in this chat" }),
	).toHaveProperty("checked", true);
	expect(screen.getByLabelText("Email or phone (optional)")).toBeTruthy();
	writes("What went wrong?", "x".repeat(4_001));
	expect(await screen.findByText("1 character too many")).toBeTruthy();
	press("Send");
	expect(connection.cards.size).toBe(0);
});

test("Escape closes the box, what was written is there again, and the composer is back", async () => {
	const { connection } = await opensTheBox();
	writes("What was good?", "Half of");
	fireEvent.keyDown(screen.getByLabelText("What was good?"), { key: "Escape" });
	await screen.findByRole("textbox", { name: "Write a message…" });
	press("Give feedback");
	expect(await screen.findByLabelText("What was good?")).toHaveProperty(
		"value",
		"Half of",
	);
	expect(connection.said.some(({ command }) => command === "card:leave")).toBe(
		false,
	);
	act(() => connection.lose());
	press("Send");
	expect(
		await screen.findByText("We’ll send it when the connection is back."),
	).toBeTruthy();
});
