import type { Random } from "./random.ts";

/** What somebody types; unlike every other text of the run. */
export function textFor(who: string, n: number, dice: Random): string {
	const name = `${who} ${n}`;
	if (dice.chance(0.05)) return `${name} ${dice.one(ODD)}`;
	if (dice.chance(0.03))
		return `${name} ${"é".repeat(dice.between(200, 3_000))}`;
	return name;
}

/** F29: what a careless window would run, mangle or die of. */
export function isOdd(text: string): boolean {
	return ODD.some((odd) => text.endsWith(odd));
}

const ODD = [
	"<script>throw 1</script>",
	"<img src=x onerror=alert(1)>",
	"</textarea><svg onload=alert(1)>",
	"javascript:alert(1) data:text/html,x",
	"{{7*7}} #{7*7} &lt;b&gt; %s %n",
	'{"__proto__":{"polluted":1},"constructor":null}',
	"\u202Egnp.exe\u202C \u2066hidden\u2069",
	"👩‍👩‍👧‍👦🇸🇪 e\u0301\u0301\u0301\u0301 \uFDFD",
	"مرحبا بكم في المتجر 123",
	"=cmd|' /C calc'!A0",
	"'; drop table entries; --",
];
