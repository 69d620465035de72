import { expect, test } from "vitest";
import { fr } from "./fr.ts";
import type { Texts } from "./texts.ts";

type Own = Texts<"one" | "many" | "other">;

/** Never run: what the compiler says no to, in a file of a language. */
export function written(): unknown[] {
	const { "alerts/words": _, ...lacking } = fr;
	const extra = { shouted: "" };
	// @ts-expect-error a key is missing
	const missing: Own = lacking;
	// @ts-expect-error there is one key too many
	const tooMany: Own = { ...fr, extra };
	// @ts-expect-error a kind of number has no form
	const tooFew: Texts<"one" | "many" | "other" | "few"> = fr;
	return [missing, tooMany, tooFew];
}

test("a file of a language with a key too few, a key too many or a form too few does not compile", () => {
	expect(written).toBeTypeOf("function");
});
