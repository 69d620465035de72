import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { commandLine } from "./command-line.ts";
import { COMMANDS } from "./commands.ts";

async function runs(...args: string[]) {
	const said: string[] = [];
	const code = await commandLine(args, COMMANDS, {
		environment: {},
		folder: "/nowhere",
		program: "/nowhere/dist/server/main.js",
		print: (line) => said.push(line),
		complain: (line) => said.push(`! ${line}`),
	});
	return { code, said: said.join("\n") };
}

test("CL4 help lists every command but those for programs, and each has help of its own", async () => {
	const { code, said } = await runs("help");
	expect(code).toBe(0);
	for (const call of [[], ["--help"], ["-h"]])
		expect(await runs(...call)).toEqual({ code: 0, said });
	for (const [name, command] of Object.entries(COMMANDS)) {
		expect(said.includes(`\n  ${name} `)).toBe(!command.hidden);
		const own = await runs(name, "--help");
		expect(own.code).toBe(0);
		expect(own.said).toContain(`Usage: shopbell ${name}`);
		expect(own.said).toContain(command.says);
	}
});

test("CL4 what is no command, option or word is refused in one sentence, with the nearest one", async () => {
	const said = async (...args: string[]) => {
		const ended = await runs(...args);
		expect(ended.code).toBe(1);
		return ended.said;
	};
	expect(await said("serv")).toMatch(
		/^! There is no command "serv"\. Is "serve" meant\? There are: start, serve, /,
	);
	expect(await said("constructor")).toMatch(/^! There is no command/);
	expect(await said("version", "now")).toBe(
		'! shopbell version takes nothing behind its name, and there is "now".',
	);
	expect(await said("serve", "old", "shop")).toBe(
		'! shopbell serve takes nothing behind its name but new shop, and there is "old shop".',
	);
	expect(await said("sign-in-link", "a@b", "c")).toBe(
		'! shopbell sign-in-link takes <email> behind its name, and there is "c", too.',
	);
	for (const command of ["backup", "restore"])
		expect(await said(command, "a", "b", "c")).toMatch(/there is "b", too\.$/);
	expect(await said("serve", "new", "shop", "now")).toMatch(
		/there is "now", too\.$/,
	);
	expect(await said("serve", "--dat", "x")).toMatch(
		/^! Unknown option '--dat'.* See: shopbell serve --help$/,
	);
	expect(await said("serve", "--data")).toMatch(/See: shopbell serve --help$/);
});

test("CL5 the version is the one of the package, with that of the database", async () => {
	const { said } = await runs("version");
	expect(said).toMatch(
		/^shopbell \S+, database \d{3}-[\w-]+, Node \d+\.\d+\.\d+$/,
	);
	expect(said).toContain(`shopbell ${packageJson.version},`);
	expect(await runs("--version")).toEqual({ code: 0, said });
});
