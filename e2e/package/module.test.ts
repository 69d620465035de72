import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildModule } from "../../scripts/build/module.ts";
import { root } from "../../scripts/run.js";
import { moduleExamples } from "./module-examples.ts";
import { npm } from "./npm.ts";

const run = promisify(execFile);

/** As much of both frameworks as the examples use: their own types would be two packages for this alone. */
const FRAMEWORKS = `
declare module "react" {
	export function useEffect(effect: () => undefined | (() => void), on: readonly unknown[]): void;
	export function useState<T>(first: T): [T, (next: T) => void];
}
declare module "vue" {
	export function onMounted(run: () => void): void;
	export function onUnmounted(run: () => void): void;
	export function ref<T>(first: T): { value: T };
}
declare function defineProps<T>(): T;
declare namespace JSX { interface IntrinsicElements { [name: string]: unknown } }
`;

let shop: string;
beforeAll(async () => {
	shop = await mkdtemp(join(tmpdir(), "shopbell-module-"));
	await buildModule(join(shop, "module"));
	await npm(["pack", "./module"], shop);
	const [tarball = ""] = (await readdir(shop)).filter((name) =>
		name.endsWith(".tgz"),
	);
	await writeFile(join(shop, "package.json"), '{"type":"module"}');
	const quietly = ["--offline", "--no-audit", "--no-fund"];
	await npm(["install", `./${tarball}`, ...quietly], shop);
}, 120_000);
afterAll(() => rm(shop, { recursive: true, force: true }));

test("the packed module is its code, its types and nothing that has to be installed", async () => {
	const installed = join(shop, "node_modules/shopbell-widget");
	expect((await readdir(installed)).sort()).toEqual([
		"LICENSE",
		"README.md",
		"index.d.ts",
		"index.js",
		"package.json",
		"shopbell.d.ts",
	]);
	expect((await readdir(join(shop, "node_modules"))).sort()).toEqual([
		".package-lock.json",
		"shopbell-widget",
	]);
});

test("where there is no document it loads nothing, and no call throws", async () => {
	const { stdout } = await run(
		process.execPath,
		[
			"--input-type=module",
			"--eval",
			`import { loadShopbell } from "shopbell-widget";
			const chat = loadShopbell({ relay: "https://chat.example", site: "s" });
			chat.open(); chat.on("unread", () => {}); chat.destroy();
			console.log(chat.get("unread"));`,
		],
		{ cwd: shop },
	);
	expect(stdout).toBe("undefined\n");
});

test("the examples of docs/module.md compile against it, and what is wrong does not", async () => {
	const { plain, react, vue } = await moduleExamples();
	const wrong = `import { loadShopbell } from "shopbell-widget";
// @ts-expect-error a site is needed
loadShopbell({ relay: "https://chat.example" });
const chat = loadShopbell({ relay: "https://chat.example", site: "s" });
// @ts-expect-error there is no such event
chat.on("opened", () => {});
// @ts-expect-error before the script is there nothing is known
const count: number = chat.get("unread");
export { count };
`;
	const files = {
		"plain.ts": plain,
		"react.tsx": react,
		"vue.ts": `${vue}\nexport { unread };`,
		"wrong.ts": wrong,
		"frameworks.d.ts": FRAMEWORKS,
		"tsconfig.json": JSON.stringify({
			compilerOptions: {
				target: "es2022",
				module: "esnext",
				moduleResolution: "bundler",
				jsx: "preserve",
				strict: true,
				noEmit: true,
				types: [],
			},
			include: ["*.ts", "*.tsx"],
		}),
	};
	for (const [name, text] of Object.entries(files))
		await writeFile(join(shop, name), text);
	const said = await run(join(root, "node_modules/.bin/tsc"), ["-p", shop])
		.then(({ stdout }) => stdout)
		.catch(({ stdout }: { stdout: string }) => stdout);
	expect(said).toBe("");
});
