// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { signal } from "@preact/signals";
import {
	act,
	cleanup,
	configure,
	fireEvent,
	render,
	screen,
	waitFor,
	within,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { NOOR } from "../testing/fake-relay.ts";
import { openChat } from "../testing/open-chat.ts";
import { unpackLog } from "./load-log.ts";
import type { LogPart } from "./log-part.ts";

afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 });

test("without the part that shows a conversation it can be read and written in, until the part is there", async () => {
	const { models, connection } = await openChat();
	const log = signal<LogPart | null>(null);
	render(
		<ModelsContext.Provider value={{ ...models, logPart: log }}>
			<App />
		</ModelsContext.Provider>,
	);
	const field = screen.getByRole<HTMLTextAreaElement>("textbox");
	const inLog = () => within(screen.getByRole("log", { name: "Conversation" }));
	fireEvent.input(field, { target: { value: "Is it blue?" } });
	fireEvent.click(await screen.findByRole("button", { name: "Send" }));
	await waitFor(() => inLog().getByText("Is it blue?"));
	act(() => void connection.add("message", NOOR, { text: "It is." }));
	await waitFor(() => inLog().getByText("It is."));
	inLog().getByText("Noor");
	expect(document.querySelector(".bubble")).toBeNull();

	act(() => {
		log.value = unpackLog();
	});
	await waitFor(() =>
		expect(document.querySelectorAll(".bubble")).toHaveLength(2),
	);
	inLog().getByText("Is it blue?");
	inLog().getByText("It is.");
});
