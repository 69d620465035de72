import {
	bucketAddress,
	type FilesConfig,
	plainFilesWarning,
} from "../config/files-config.ts";
import { wallClock } from "../ports/clock.ts";
import { bucketSentence } from "./bucket-sentence.ts";
import { leftInFolder } from "./left-in-folder.ts";
import { type BucketProbe, probeBucket } from "./probe-bucket.ts";

/** What is wrong with the bucket of the files, for whoever starts a relay. It keeps no relay from starting. */
export async function bucketWarnings({
	files,
	data,
}: {
	files: FilesConfig | null;
	data: string;
}): Promise<string[]> {
	if (files === null) return [];
	const plain = plainFilesWarning(files);
	const left = leftInFolder(data);
	const fault = faultOf(await probedOnce(files), files);
	return [
		...(plain === null ? [] : [plain]),
		...(left === 0
			? []
			: [
					`Files lie in the folder ${data}/files (${left}), and the relay looks for them in ${bucketAddress(files)}. Stop it, and move them: shopbell files move`,
				]),
		...(fault === null ? [] : [fault]),
	];
}

function faultOf(probe: BucketProbe, files: FilesConfig): string | null {
	switch (probe.kind) {
		case "ok":
			return null;
		case "versions":
			return `The bucket of ${bucketAddress(files)} keeps versions, so what is withdrawn or forgotten stays there: docs/files-in-s3.md.`;
		case "failed":
			return `${bucketSentence(files, probe)} Until then files are neither taken nor shown, and nothing is lost.`;
		default:
			return probe satisfies never;
	}
}

const probed = new WeakMap<FilesConfig, Promise<BucketProbe>>();

/** A start tells it twice, to who started it and to the log. */
function probedOnce(files: FilesConfig): Promise<BucketProbe> {
	const known = probed.get(files) ?? probeBucket(files, { clock: wallClock });
	probed.set(files, known);
	return known;
}
