import { pathFrom } from "./folder-path.ts";
import { withTargets } from "./markdown-targets.ts";

/** What a text may lead to. */
export interface Carried {
	/** The address of the article that a file of the folder is; undefined: there is no such file. */
	addressOf(path: string): string | undefined;
	/** Whether an article is found there, once all is carried. */
	isAddress(address: string): boolean;
	/** The id of a picture of the folder; null: it cannot be used; undefined: it is not there. */
	picture(path: string): string | null | undefined;
}

export interface CarriedBody {
	body: string;
	/** What leads nowhere, as it is written. */
	noFile: string[];
	noPicture: string[];
}

/** What leads elsewhere, and what begins at the page itself or at the relay. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i;
const PICTURE = /\.(?:png|jpe?g|webp|gif|svg|avif|bmp)$/i;
const ARTICLE = /\.(?:md|markdown)$/i;

/** The text of a file with what it leads to named as an article names it. */
export function carriedBody(
	file: string,
	text: string,
	{ addressOf, isAddress, picture }: Carried,
): CarriedBody {
	const [noFile, noPicture] = [new Set<string>(), new Set<string>()];
	const body = withTargets(text, (target) => {
		if (ELSEWHERE.test(target)) return target;
		const [, plain = "", place = ""] = /^([^?#]*)(.*)$/.exec(target) ?? [];
		const path = pathFrom(file, decoded(plain));
		const id = path === null ? undefined : picture(path);
		if (typeof id === "string") return `/pictures/${id}`;
		if (id === null || PICTURE.test(plain)) {
			(id === null ? noPicture : noFile).add(target);
			return target;
		}
		const address = path === null ? undefined : articleAt(path);
		if (address === undefined) {
			noFile.add(target);
			return target;
		}
		return plain === address || plain === `${address}.md`
			? target
			: `${address}.md${place}`;
	});
	return { body, noFile: [...noFile], noPicture: [...noPicture] };

	function articleAt(path: string): string | undefined {
		const known = addressOf(path) ?? addressOf(`${path}.md`);
		const name = (path.split("/").at(-1) ?? "").replace(ARTICLE, "");
		return known ?? (isAddress(name) ? name : undefined);
	}
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
