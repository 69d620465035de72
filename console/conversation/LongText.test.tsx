// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { go } from "../workspace/route.ts";
import type { Conversation } from "./conversation.ts";
import { LongText } from "./LongText.tsx";

afterEach(cleanup);

const LONG = "x\n".repeat(20);
const shown = (conversation: Conversation) =>
	render(<LongText text={LONG} conversation={conversation} seq={7} />);

test("TX4 what somebody opened stays open when it leaves the page and comes back", () => {
	const conversation = { id: "a" } as Conversation;
	const { unmount } = shown(conversation);
	fireEvent.click(screen.getByRole("button", { name: "Show all" }));
	unmount();
	shown(conversation);
	expect(screen.getByRole("button", { name: "Show less" })).toBeTruthy();
});

test("TX4 an entry that the address names is open", () => {
	const conversation = { id: "b" } as Conversation;
	shown(conversation);
	expect(screen.getByRole("button", { name: "Show all" })).toBeTruthy();
	act(() => go({ kind: "conversation", id: "b", seq: 7 }));
	expect(screen.getByRole("button", { name: "Show less" })).toBeTruthy();
});
