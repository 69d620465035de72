import { expect, test } from "../hosts/cast.ts";
import type { Guest } from "../hosts/guest.ts";

const ENDS = /it ends when you leave the page/;
const kept = (guest: Guest) => guest.page.evaluate(() => localStorage.length);
const consents = (guest: Guest, yes: boolean) =>
	guest.page.evaluate((yes) => window.Shopbell?.consent?.(yes), yes);

/** How many databases the frame has. */
const databases = (guest: Guest) =>
	guest.page
		.frames()
		.find((frame) => frame.url().startsWith(guest.host.relay))
		?.evaluate(async () => (await indexedDB.databases()).length);

test("with data-consent=wait nothing is kept before the yes, and with the yes the conversation stays", async ({
	guest,
}) => {
	await guest.comesTo({ attributes: 'data-consent="wait"' });
	await guest.rings();
	await guest.isTold(ENDS);
	await guest.asks("May you remember me?");
	await guest.isTold("Sent");
	expect(await kept(guest)).toBe(0);
	expect(await databases(guest)).toBe(0);
	await consents(guest, true);
	await expect.poll(() => databases(guest)).toBe(1);
	await guest.asks("Yes, do.");
	await guest.isTold("Sent");
	await expect.poll(() => kept(guest)).toBe(1);
	await guest.page.reload();
	await guest.rings();
	await guest.sees("Yes, do.");
});

test("consent(false) removes everything that was kept, also from an earlier page", async ({
	guest,
}) => {
	await guest.comesTo({});
	await guest.chats("Forget this");
	await expect.poll(() => kept(guest)).toBe(1);
	await guest.page.reload();
	await expect(guest.launcher).toBeVisible();
	await consents(guest, false);
	await expect.poll(() => kept(guest)).toBe(0);
	await expect.poll(() => databases(guest)).toBe(0);
	await guest.rings();
	await guest.isTold(ENDS);
	await guest.asks("Who am I?");
	await guest.isTold("Sent");
	expect(await guest.thread()).toEqual(["Who am I?"]);
	expect(await kept(guest)).toBe(0);
	await guest.hides();
	await guest.findsThePageWhole();
});

const TOOLS = {
	"Google's Consent Mode": {
		page: `dataLayer=[];function gtag(){dataLayer.push(arguments)}
gtag("consent","default",{functionality_storage:"denied",ad_storage:"denied"})`,
		yes: `gtag("consent","update",{functionality_storage:"granted"})`,
		no: `gtag("consent","update",{functionality_storage:"denied"})`,
	},
	"the TCF": {
		page: `tcf={eventStatus:"cmpuishown",listenerId:1,gdprApplies:true,purpose:{consents:{}}};heard=[];
__tcfapi=(command,version,act)=>{if(command==="addEventListener"){heard.push(act);act(tcf,true)}}
function choose(yes){tcf={...tcf,eventStatus:"useractioncomplete",purpose:{consents:{1:yes}}};for(const act of heard)act(tcf,true)}`,
		yes: "choose(true)",
		no: "choose(false)",
	},
	"Shopify's Customer Privacy API": {
		page: `allowed=undefined;Shopify={customerPrivacy:{preferencesProcessingAllowed:()=>allowed,currentVisitorConsent:()=>({preferences:allowed===false?"no":""})}}`,
		yes: "allowed=true",
		no: "allowed=false",
	},
};

for (const [tool, { page, yes, no }] of Object.entries(TOOLS)) {
	test(`with data-consent=auto the chat hears ${tool}`, async ({ guest }) => {
		await guest.comesTo({
			head: `<script nonce="bm9uY2U">${page}</script>`,
			attributes: 'data-consent="auto"',
		});
		await guest.rings();
		await guest.isTold(ENDS);
		await guest.page.evaluate(yes);
		await expect(guest.chat.getByText(ENDS)).toHaveCount(0);
		await guest.asks("By the tool");
		await expect.poll(() => kept(guest)).toBe(1);
		await guest.page.evaluate(no);
		await expect.poll(() => kept(guest)).toBe(0);
		await expect.poll(() => databases(guest)).toBe(0);
		await guest.hides();
		await guest.findsThePageWhole();
	});
}

test("logout closes the conversation to whoever comes next at this browser", async ({
	guest,
}) => {
	await guest.comesTo({});
	await guest.chats("Mine alone");
	await guest.hides();
	await guest.page.evaluate(() => window.Shopbell?.logout?.());
	await guest.rings();
	await expect.poll(() => guest.thread()).toEqual([]);
	await guest.page.reload();
	await guest.rings();
	// The relay's answer comes after what it had to tell about earlier ones.
	await guest.asks("Who am I?");
	await guest.isTold("Sent");
	expect(await guest.thread()).toEqual(["Who am I?"]);
});
