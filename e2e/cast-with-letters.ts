import { SMTPServer } from "smtp-server";
import { test as withoutMail } from "./cast.ts";
import { startWorldOf, type World } from "./world/world.ts";

/** A letter box that a relay can really post to. */
interface LetterBox {
	letters: string[];
	url: string;
}

/** The same people at a relay that posts mail. */
export const test = withoutMail.extend<{ box: LetterBox; world: World }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
	box: async ({}, use) => {
		const letters: string[] = [];
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ["STARTTLS"],
			onData(stream, _session, done) {
				const parts: Buffer[] = [];
				stream.on("data", (part: Buffer) => parts.push(part));
				stream.on("end", () => {
					letters.push(Buffer.concat(parts).toString());
					done();
				});
			},
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		const { port } = server.server.address() as { port: number };
		await use({ letters, url: `smtp://127.0.0.1:${port}` });
		await new Promise<void>((done) => server.close(done));
	},
	world: async ({ box, shop }, use) => {
		const world = await startWorldOf(shop, {
			SMTP_URL: box.url,
			SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
		});
		await use(world);
		await world.end();
	},
});
