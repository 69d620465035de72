import { expect, test } from "vitest";
import { NETWORK_KNOWN_MS } from "../../protocol/blocking.ts";
import { handClock } from "../ports/clock.ts";
import { createBeganBeside } from "./began-beside.ts";

test("NU7 conversations of one network on one site are known for a day", () => {
	const clock = handClock(0);
	const began = createBeganBeside(clock);
	began.note("a", "shop", "192.0.2.7");
	clock.pass(NETWORK_KNOWN_MS / 2);
	began.note("b", "shop", "192.0.2.7");
	began.note("c", "shop", "192.0.2.8");
	began.note("d", "books", "192.0.2.7");
	expect(began.beside("shop", "b")).toEqual(["b", "a"]);
	expect(began.beside("books", "b")).toEqual([]);
	// One /64 is one customer of a provider.
	began.note("e", "shop", "2001:db8:0:0:0:0:0:1");
	began.note("f", "shop", "2001:db8:0:0:0:0:0:2");
	expect(began.beside("shop", "e")).toEqual(["f", "e"]);
	clock.pass(NETWORK_KNOWN_MS / 2);
	expect(began.beside("shop", "b")).toEqual(["b"]);
	expect(began.beside("shop", "a")).toEqual([]);
});
