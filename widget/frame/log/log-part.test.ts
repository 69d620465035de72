import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { ConnectionState } from "../../../client/connection.ts";
import { createLogPart } from "./log-part.ts";

/** A chat of which only a test says what happens, and a part that does not come before it may. */
function open({ wrote = false } = {}) {
	const chat = {
		connection: { state: signal<ConnectionState>({ kind: "here" }) },
		shown: signal([]),
		pending: signal([]),
		wrote: signal(wrote),
	};
	const draft = { text: signal("") };
	const tries: Try[] = [];
	const part = createLogPart(chat as never, draft, async () => {
		const turn = {} as Try;
		const come = new Promise<void>((resolve, reject) => {
			Object.assign(turn, { resolve, reject });
		});
		tries.push(turn);
		await come;
		return { unpackLog: () => "the log" as never };
	});
	return { chat, draft, tries, part };
}

interface Try {
	resolve(): void;
	reject(error: Error): void;
}

test("what shows a conversation is loaded with the first letter", async () => {
	const { draft, tries, part } = open();
	expect(tries).toHaveLength(0);
	draft.text.value = "I";
	tries[0]?.resolve();
	await expect.poll(() => part.value).toBe("the log");
});

test.each([
	[
		"each letter",
		({ draft }: ReturnType<typeof open>) => {
			draft.text.value = "I";
		},
	],
	[
		"each new state of the connection",
		({ chat }: ReturnType<typeof open>) => {
			chat.connection.state.value = { kind: "lost", since: 1 };
		},
	],
])(
	"where somebody has written and it did not come, %s tries again",
	async (_, happens) => {
		const one = open({ wrote: true });
		expect(one.tries).toHaveLength(1);
		one.tries[0]?.reject(new Error("no network"));
		happens(one);
		expect(one.tries).toHaveLength(2);
		one.tries[1]?.resolve();
		await expect.poll(() => one.part.value).toBe("the log");
	},
);
