import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { bucketAddress, environmentOfFiles, filesOf } from "./files-config.ts";

const KEY = { SHOPBELL_FILES_KEY_ID: "AKIA", SHOPBELL_FILES_SECRET: "s3cret" };
const read = (more: Record<string, string>) => readConfig(more).files;

test("SF11 a bucket with a key is enough at Amazon, and what else is set is taken", () => {
	expect(read({ SHOPBELL_FILES: "s3://shop-files", ...KEY })).toEqual({
		...{ bucket: "shop-files", prefix: "", region: "us-east-1" },
		...{ endpoint: "https://s3.us-east-1.amazonaws.com", style: "host" },
		...{ keyId: "AKIA", secret: "s3cret" },
	});
	const other = read({
		SHOPBELL_FILES: "s3://shop-files/chat/one/",
		SHOPBELL_FILES_ENDPOINT: "http://127.0.0.1:9000/",
		SHOPBELL_FILES_REGION: "eu-central-1",
		...KEY,
	});
	expect(other).toMatchObject({
		...{ prefix: "chat/one/", endpoint: "http://127.0.0.1:9000" },
		...{ style: "path", region: "eu-central-1" },
	});
	// As a child of the relay gets them.
	expect(other && bucketAddress(other)).toBe("s3://shop-files/chat/one");
	expect(read(environmentOfFiles(other))).toEqual(other);
	expect(read({ SHOPBELL_FILES: "s3://shop.files", ...KEY })?.style).toBe(
		"path",
	);
	expect([read({}), environmentOfFiles(null)]).toEqual([null, {}]);
});

test("SF11 what else an environment has is no setting of a bucket, and an empty one is none", () => {
	const environment = { PATH: "/usr/bin", HOME: "/root", SHOPBELL_FILES: "" };
	expect(filesOf(environment)).toBeNull();
});

test.each([
	[{ SHOPBELL_FILES: "s3://shop-files" }, /SHOPBELL_FILES_KEY_ID beside it/],
	[
		{ SHOPBELL_FILES: "s3://shop-files", SHOPBELL_FILES_KEY_ID: "AKIA" },
		/SHOPBELL_FILES_SECRET beside it/,
	],
	[KEY, /^SHOPBELL_FILES_KEY_ID needs SHOPBELL_FILES beside it/],
	[
		{ SHOPBELL_FILES: "https://s3.shop.example/x", ...KEY },
		/SHOPBELL_FILES is not usable/,
	],
	[
		{ SHOPBELL_FILES: "s3://Shop_Files", ...KEY },
		/SHOPBELL_FILES is not usable/,
	],
	[
		{ SHOPBELL_FILES: "s3://shop-files/../x", ...KEY },
		/SHOPBELL_FILES is not usable/,
	],
	[
		{ SHOPBELL_FILES: "s3://shop-files/a b", ...KEY },
		/SHOPBELL_FILES is not usable/,
	],
	[
		{
			SHOPBELL_FILES: "s3://shop-files",
			SHOPBELL_FILES_ENDPOINT: "https://s3.example/x",
			...KEY,
		},
		/SHOPBELL_FILES_ENDPOINT is not usable/,
	],
	[
		{ SHOPBELL_FILES: "s3://shop-files", SHOPBELL_FILES_STYLE: "dns", ...KEY },
		/SHOPBELL_FILES_STYLE is not usable/,
	],
	[
		{
			...KEY,
			SHOPBELL_FILES: "s3://shop-files",
			SHOPBELL_FILES_SECRET: "s3cret with blanks",
		},
		/SHOPBELL_FILES_SECRET is not usable/,
	],
] as [Record<string, string>, RegExp][])(
	"SF11 %j is refused, and the secret is not repeated",
	(values, why) => {
		expect(() => readConfig(values)).toThrow(why);
		expect(() => readConfig(values)).not.toThrow(/s3cret/);
	},
);
