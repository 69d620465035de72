import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { commandLine } from "./command-line.ts";
import { healthcheck } from "./healthcheck.ts";

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** What answers in place of a relay. Resolves with its port. */
async function answers(status: number, body: string): Promise<string> {
	server = createServer((request, response) => {
		response.writeHead(request.url === "/ready" ? status : 404).end(body);
	});
	await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
	return String((server.address() as AddressInfo).port);
}

async function checks(environment: Record<string, string>) {
	const said: string[] = [];
	const code = await commandLine(
		["healthcheck"],
		{ healthcheck },
		{
			environment,
			folder: "/",
			program: "",
			print: (line) => said.push(line),
			complain: (line) => said.push(line),
		},
	);
	return [code, said.join("\n")];
}

test("CL6 a relay that is ready gives code 0, wherever on this machine it listens", async () => {
	const PORT = await answers(200, '{"ok":true}');
	expect(await checks({ PORT })).toEqual([0, "ready"]);
	const everywhere = { PORT, SHOPBELL_HOST: "0.0.0.0" };
	expect(await checks(everywhere)).toEqual([0, "ready"]);
	const sixth = await checks({ PORT, SHOPBELL_HOST: "::" });
	expect(sixth[1]).toContain(`http://[::1]:${PORT}/ready`);
});

test.each([
	[503, '{"ok":false}', /is not ready: it is starting or stopping/],
	[200, "<html>", /is no relay of Shopbell \(status 200\)/],
	[200, '{"ok":false}', /is no relay of Shopbell/],
	[404, "", /is no relay of Shopbell \(status 404\)/],
])(
	"CL6 an answer %s %s gives code 1 and a sentence",
	async (status, body, said) => {
		const PORT = await answers(status, body);
		const [code, sentence] = await checks({ PORT });
		expect(code).toBe(1);
		expect(sentence).toMatch(said);
	},
);

test("CL6 where nothing listens, and where no port is known, it says so", async () => {
	const PORT = await answers(200, "");
	await new Promise((done) => server?.close(done));
	expect(await checks({ PORT })).toEqual([
		1,
		`Nothing listens at http://127.0.0.1:${PORT}/ready: the relay does not run, or has another PORT or SHOPBELL_HOST.`,
	]);
	expect((await checks({ PORT: "0" }))[1]).toMatch(/^PORT is 0/);
});
