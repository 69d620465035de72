import { expect, test } from "../cast.ts";

const HOSTILE = [
	"<img src=x onerror=alert(1)>",
	"<script>alert(1)</script>",
	'"><svg onload=alert(1)>',
	"javascript:alert(1)",
	"data:text/html,<script>alert(1)</script>",
	"{{constructor.constructor('alert(1)')()}} <%= 7*7 %> $(id)",
	"&lt;b&gt;&#60;i&#62;",
	"\u202Egnp.exe harmless\u202C",
	'{"type":"img","props":{"src":"x"}}',
];

test("text from people is text, and links are links", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	for (const text of HOSTILE) await maya.asks(text);
	await noor.looksAt("Mine");
	await noor.opens(HOSTILE.at(-1) ?? "");
	await expect.poll(() => noor.thread()).toEqual(HOSTILE);
	expect(await maya.thread()).toEqual(HOSTILE);
	await expect(noor.log.locator("a:not(.withdraw)")).toHaveCount(0);

	await noor.answers(
		"See https://shop.example/care?a=1&b=2. Or write to care@shop.example",
	);
	const [page, mail] = [
		maya.log.locator("a").nth(0),
		maya.log.locator("a").nth(1),
	];
	await expect(page).toHaveAttribute(
		"href",
		"https://shop.example/care?a=1&b=2",
	);
	await expect(page).toHaveAttribute("rel", /noopener/);
	await expect(page).toHaveAttribute("target", "_blank");
	await expect(mail).toHaveAttribute("href", "mailto:care@shop.example");
});
