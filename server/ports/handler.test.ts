import * as v from "valibot";
import { expect, test } from "vitest";
import { reader, readNothing } from "../../protocol/read.ts";
import { Refused } from "../../protocol/refusal.ts";
import { type Handler, handler } from "./handler.ts";

interface Actor {
	name: string;
	socket?: { join(): void };
}
interface Session extends Actor {
	socket: { join(): void };
}

const readDoor = reader(v.strictObject({ door: v.string() }));

test("a command that does not say who may give it does not compile", () => {
	// @ts-expect-error `may` is missing
	const open = handler({ cost: "ask", read: readNothing, run: () => ({}) });
	expect(open.cost).toBe("ask");
});

test("what is refused is not done, and what was read for the permission is handed on", async () => {
	const done: string[] = [];
	const open = handler({
		cost: "write",
		read: readDoor,
		may({ name }: Actor, { door }) {
			if (door === "closed") throw new Refused({ code: "forbidden" });
			return `${name}'s key`;
		},
		run: (_actor, { door }, key) => done.push(`${door} by ${key}`),
	});
	const maya = { name: "Maya" };
	await expect(open.answer(maya, { door: "closed" })).rejects.toThrow(
		"forbidden",
	);
	expect(done).toEqual([]);
	await open.answer(maya, { door: "front" });
	expect(done).toEqual(["front by Maya's key"]);
});

test("a command that needs a socket cannot be given without one", () => {
	const join = handler({
		cost: "ask",
		read: readDoor,
		may: ({ name }: Actor) => name,
		run({ socket }: Session, _door) {
			socket.join();
		},
	});
	// @ts-expect-error an actor over HTTP has no socket
	const overHttp: Handler<Actor, { door: string }, void> = join;
	expect(overHttp).toBe(join);
});
