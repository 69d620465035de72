import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "../hosts/cast.ts";

const RELEASES = "widget/embed/releases";

for (const release of readdirSync(RELEASES).filter(Number)) {
	test(`EM1 released script ${release} works with today's frame`, async ({
		guest,
		host,
	}) => {
		const script = readFileSync(`${RELEASES}/${release}/shopbell.js`, "utf8");
		await guest.page.route(`${host.relay}/shopbell.js`, (route) =>
			route.fulfill({ body: script, contentType: "text/javascript" }),
		);
		await guest.comesTo({
			tag: `<script nonce="bm9uY2U">Shopbell = [["open", { draft: "Is it blue?" }]]</script>${host.tag()}`,
		});
		await expect(guest.composer).toHaveValue("Is it blue?");
		await guest.asks("From an old script");
		await guest.isTold("Sent");
		await guest.hides();
		await guest.page.reload();
		await guest.sees("From an old script");
		await guest.page.evaluate(() => window.Shopbell?.destroy?.());
		await expect(guest.page.locator("shopbell-launcher")).toHaveCount(0);
		expect(guest.thrown).toEqual([]);
		expect(guest.ours).toEqual([]);
	});
}
