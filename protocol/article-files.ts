import { ARTICLE_BYTES } from "./article.ts";

// Articles as a folder of Markdown files, packed or not. Rules HP12 to HP18 in SPEC.md.

/** As it is sent: a packed folder, or its files. */
export const FOLDER_BYTES = 32 * 1024 * 1024;
/** Unpacked, with its pictures. */
export const FOLDER_UNPACKED_BYTES = 64 * 1024 * 1024;
export const FOLDER_FILES = 5_000;
/** One article, with what stands before its text. */
export const ARTICLE_FILE_BYTES = ARTICLE_BYTES + 16 * 1024;
/** What stands before the text of one. */
export const FRONT_MATTER_CHARS = 8_000;
/** Addresses of before, in one file. */
export const FORMER_ADDRESSES = 50;

/** Why a file is not taken. */
export type ArticleFileFault =
	/** No packed folder that can be read. */
	| "packed"
	/** More than `FOLDER_UNPACKED_BYTES` in all. */
	| "too_much"
	/** More than `FOLDER_FILES`. */
	| "too_many"
	/** Its path leads out of the folder. */
	| "path"
	| "too_long"
	/** No UTF-8. */
	| "text"
	/** What stands before its text cannot be read. */
	| "front_matter"
	| "title"
	| "language"
	| "address"
	| "state"
	/** `about`: another file of the same article and language. */
	| "twice"
	/** `about`: where its address leads in this shop. */
	| "leads_on"
	/** The shop has as many articles, or the article as many languages, as it may. */
	| "full";

/** What is not carried of a file that is taken. */
export interface ArticleFileNote {
	kind: /** Links that lead to no article and to no picture. */
		| "no_file"
		/** Pictures that cannot be used. */
		| "no_picture"
		/** Addresses of before that lead to another article. */
		| "former"
		/** What else is said before its text. */
		| "keys";
	names: string[];
}

export interface ArticleFileSaid {
	path: string;
	/** `left`: it is neither an article nor a picture of one. */
	what: "new" | "changed" | "same" | "refused" | "left";
	why: ArticleFileFault | null;
	/** What the fault is about; "": nothing. */
	about: string;
	notes: ArticleFileNote[];
}

/**
 * POST /console/site/:site/articles/look, and with the same files /console/site/:site/articles/import, owners and
 * supervisors: multipart/form-data, each field a file and its name the path; what ends in .zip is unpacked.
 */
export interface ArticleFolderSaid {
	files: ArticleFileSaid[];
	/** Pictures that the shop has not. */
	pictures: number;
}
