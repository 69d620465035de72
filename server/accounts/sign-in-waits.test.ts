import { expect, test } from "vitest";
import {
	WRONG_PASSWORD_MOST_MS,
	WRONG_PASSWORDS_ANYWHERE,
} from "../../protocol/account-limits.ts";
import { handClock } from "../ports/clock.ts";
import { createSignInWaits } from "./sign-in-waits.ts";

test("AC4 very many wrong ones from anywhere make the next wait, a minute at most", () => {
	const clock = handClock(0);
	let delayed = 0;
	const waits = createSignInWaits(clock, () => delayed++);
	const tries = () => waits.begin("a@example.com", WRONG_PASSWORDS_ANYWHERE);
	for (let time = 0; time < WRONG_PASSWORDS_ANYWHERE; time++) tries();
	for (let round = 0; round < 10; round++) {
		expect(tries).toThrow("slow_down");
		waits.begin("b@example.com", WRONG_PASSWORDS_ANYWHERE);
		clock.pass(WRONG_PASSWORD_MOST_MS);
		tries();
	}
	expect(delayed).toBe(10);
	waits.right("a@example.com");
	tries();
	expect(tries).not.toThrow();
});
