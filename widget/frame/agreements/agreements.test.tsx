// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { CONVERSATION, NOOR } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";

afterEach(cleanup);

const AGREEMENT = "g".repeat(22);
const LINES = ["20 € back by Friday", "You keep the lamp"];
const SHOPPER = { kind: "visitor" } as const;

async function agreed() {
	const { models, connection } = await openChat();
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	void models.chat.send("My lamp burnt.");
	await until(() => models.chat.current.value !== null);
	act(() => {
		connection.add("agreed", NOOR, { agreement: AGREEMENT, lines: LINES });
	});
	const card = within(
		await screen.findByRole("region", { name: "What we agreed" }),
	);
	return { connection, card };
}

test("AG2 the lines are confirmed where they stand, once", async () => {
	const { connection, card } = await agreed();
	expect(
		card.getAllByRole("listitem").map(({ textContent }) => textContent),
	).toEqual(LINES);
	connection.refuse("agreement:answer", { code: "retry" }, 1);
	fireEvent.click(card.getByRole("button", { name: "Yes, that is right" }));
	await card.findByText("Something went wrong on our side. Please try again.");
	fireEvent.click(card.getByRole("button", { name: "Yes, that is right" }));
	await until(
		() =>
			connection.said.filter(({ command }) => command === "agreement:answer")
				.length === 2,
	);
	expect(connection.said.at(-1)?.data).toEqual({
		...{ conversation: CONVERSATION, agreement: AGREEMENT, isRight: true },
	});
	act(() => {
		connection.add("agreement-confirmed", SHOPPER, {
			...{ agreement: AGREEMENT, lines: LINES },
		});
	});
	expect(
		(await screen.findAllByText("You confirmed what we agreed.")).length,
	).toBeGreaterThan(0);
	expect(card.queryByRole("button")).toBeNull();
});

test("AG3 a correction goes as a message, and says what is different", async () => {
	const { connection, card } = await agreed();
	fireEvent.click(card.getByRole("button", { name: "Correct it" }));
	const field = await card.findByLabelText("What is different?");
	fireEvent.submit(field.closest("form") as HTMLFormElement);
	expect(
		connection.said.some(({ command }) => command === "agreement:answer"),
	).toBe(false);
	fireEvent.input(field, { target: { value: "It was 30 €." } });
	fireEvent.submit(field.closest("form") as HTMLFormElement);
	await until(() =>
		connection.entries.some(
			({ kind, body }) => kind === "message" && body?.text === "It was 30 €.",
		),
	);
	expect(
		connection.said.find(({ command }) => command === "agreement:answer")?.data,
	).toMatchObject({ isRight: false });
});
