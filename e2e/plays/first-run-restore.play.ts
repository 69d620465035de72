import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../cast-of-nobody.ts";
import { startEmptyRelay } from "../world/empty-relay.ts";
import { ownerBegins, PASSWORD } from "../world/owner-begins.ts";

test("RS20 RS23 the owner of a shop that is lost uploads a backup in place of a first run, and it is back", async ({
	relay,
	ana,
	maya,
	ownShop,
}) => {
	const email = "ana@lamp-and-loom.example";
	ownShop.tag = await ownerBegins(ana, relay, {
		name: "Ana",
		email,
		shop: ownShop.url,
	});
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await ana.goto(`${relay.relay}/console/settings/backups`);
	await expect(ana.getByText("There is no backup yet.")).toBeVisible();
	await ana.getByRole("button", { name: "Back up now" }).click();
	await expect(ana.getByText("1 backup is kept.")).toBeVisible();
	const [name = ""] = (await readdir(relay.backups)).filter((one) =>
		one.endsWith(".backup"),
	);

	const next = await startEmptyRelay();
	try {
		await ana.goto(next.firstRun);
		await ana
			.getByRole("button", { name: "Restore from a backup instead" })
			.click();
		await ana
			.getByLabel("Choose a file…")
			.setInputFiles(join(relay.backups, name));
		await expect(ana.getByText(/^1 conversation is back/)).toBeVisible();
		await ana.getByRole("link", { name: "Sign in" }).click();
		await ana.getByLabel("Email").fill(email);
		await ana.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
		await ana.getByRole("button", { name: "Sign in", exact: true }).click();
		await expect(ana.getByText("Is the blue one in stock?")).toBeVisible();
		await ana.goto(next.firstRun);
		await expect(ana.getByText(/has been used or has expired/)).toBeVisible();
	} finally {
		await next.end();
	}
});
