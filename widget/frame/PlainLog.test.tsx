// @vitest-environment happy-dom
import "fake-indexeddb/auto";
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
import { afterEach, expect, test, vi } from "vitest";
import { App } from "./App.tsx";
import { ModelsContext } from "./context.ts";
import { NOOR } from "./testing/fakeRelay.ts";
import { openChat } from "./testing/openChat.ts";

/** Set, what shows a conversation cannot be loaded. */
const absent = vi.hoisted(() => ({ log: true }));
vi.mock("./unpackLog.ts", async (original) => {
	const part = await original<typeof import("./unpackLog.ts")>();
	return {
		get unpackLog() {
			if (absent.log) throw new Error("not found");
			return part.unpackLog;
		},
	};
});

afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 });

test("without the part that shows a conversation it can be read and written in, until the part is there", async () => {
	const { models, relay } = await openChat();
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	const field = screen.getByRole<HTMLTextAreaElement>("textbox");
	const log = () => within(screen.getByRole("log", { name: "Conversation" }));
	fireEvent.input(field, { target: { value: "Is it blue?" } });
	fireEvent.click(await screen.findByRole("button", { name: "Send" }));
	await waitFor(() => log().getByText("Is it blue?"));
	act(() => void relay.add("message", NOOR, { text: "It is." }));
	await waitFor(() => log().getByText("It is."));
	log().getByText("Noor");
	expect(document.querySelector(".bubble")).toBeNull();

	absent.log = false;
	fireEvent.input(field, { target: { value: "T" } });
	await waitFor(() =>
		expect(document.querySelectorAll(".bubble")).toHaveLength(2),
	);
	log().getByText("Is it blue?");
	log().getByText("It is.");
});
