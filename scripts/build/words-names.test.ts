import { expect, test } from "vitest";
import { withoutHelper } from "./lean-import.ts";
import { root } from "./targets.ts";
import { ASSET, chunkNames } from "./words-names.ts";

const nameOf = (facadeModuleId: string | null) =>
	chunkNames(root)({ facadeModuleId });

test("the files of all languages share one hash, and say language and part", () => {
	const first = nameOf(`${root}widget/words/uk.ts?first`);
	const [, hash] = /^assets\/uk-([\w-]{8})\.js$/.exec(first) ?? [];
	expect(hash).toBeDefined();
	expect(nameOf(`${root}widget/words/uk.ts?later`)).toBe(
		`assets/uk.later-${hash}.js`,
	);
	expect(nameOf(`${root}widget/words/en.later.ts`)).toBe(
		`assets/en.later-${hash}.js`,
	);
	expect(nameOf(`${root}widget/words/pt-BR.ts?first`)).toBe(
		`assets/pt-BR-${hash}.js`,
	);
});

test("every other part has a hash of its own", () => {
	for (const id of [null, `${root}widget/frame/log/load-log.tsx`])
		expect(nameOf(id)).toBe(`${ASSET}.js`);
});

test("an import that waits for nothing else stands by itself", () => {
	expect(
		withoutHelper("a=()=>K(()=>import(`./uk-1.js`),[]),b=K(()=>c(),[])"),
	).toBe("a=()=>import(`./uk-1.js`),b=K(()=>c(),[])");
});
