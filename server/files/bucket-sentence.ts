import { bucketAddress, type FilesConfig } from "../config/files-config.ts";
import type { S3Reason } from "./s3-fault.ts";

/** What is wrong with a bucket, for whoever runs the relay: a sentence, and what to do. */
export function bucketSentence(
	files: Pick<FilesConfig, "bucket" | "prefix" | "endpoint" | "region">,
	fault: { reason: S3Reason; detail: string },
): string {
	const { says, todo } = bucketFault(fault.reason);
	const values = bucketValues(files, fault.detail);
	return `${says(...values)} ${todo(...values)}`;
}

/** For the sentences of {@link bucketFault}. */
export function bucketValues(
	files: Pick<FilesConfig, "bucket" | "prefix" | "endpoint" | "region">,
	detail: string,
): [where: string, endpoint: string, region: string, detail: string] {
	return [bucketAddress(files), files.endpoint, files.region, detail];
}

interface Sentences {
	says(where: string, endpoint: string, region: string, detail: string): string;
	todo(where: string, endpoint: string, region: string, detail: string): string;
}

export function bucketFault(reason: S3Reason): Sentences {
	return FAULTS[reason];
}

const FAULTS: Record<S3Reason, Sentences> = {
	unreachable: {
		says: (_, endpoint, __, code) =>
			`Nobody can be reached at ${endpoint}, where the files are (${code}).`,
		todo: () =>
			"Mend SHOPBELL_FILES_ENDPOINT or SHOPBELL_FILES_REGION, or open the way in the firewall.",
	},
	silent: {
		says: (_, endpoint) => `${endpoint}, where the files are, does not answer.`,
		todo: () =>
			"See whether it runs, and whether a firewall drops what is sent there.",
	},
	busy: {
		says: (_, endpoint, __, said) =>
			`${endpoint}, where the files are, answers that it cannot (${said}).`,
		todo: () =>
			"See to that server, or to the status page of whoever runs it; it passes mostly.",
	},
	crowded: {
		says: (_, endpoint) =>
			`${endpoint}, where the files are, is too slow for all that is asked of it.`,
		todo: () => "See to that server, or to the network between.",
	},
	key: {
		says: (where, _, __, said) =>
			`The key for ${where} is not known there, or another secret belongs to it (${said}).`,
		todo: () => "Mend SHOPBELL_FILES_KEY_ID and SHOPBELL_FILES_SECRET.",
	},
	clock: {
		says: (where) =>
			`The clock of this machine is more than 15 minutes away from the one at ${where}, which refuses everything then.`,
		todo: () => "Set it right (timedatectl set-ntp true).",
	},
	no_bucket: {
		says: (where, endpoint) => `There is no bucket of ${where} at ${endpoint}.`,
		todo: () => "Make it, or mend its name in SHOPBELL_FILES.",
	},
	region: {
		says: (where, _, region, other) =>
			`The bucket of ${where} is not in ${region}${other && ` but in ${other}`}.`,
		todo: (_, __, ___, other) =>
			`Set SHOPBELL_FILES_REGION${other && `=${other}`}.`,
	},
	forbidden: {
		says: (where, _, __, said) =>
			`The key may not do all of it in ${where} (${said}).`,
		todo: () =>
			"Give it the rights of docs/files-in-s3.md: list the bucket, and put, read and delete what is below the path.",
	},
	damaged: {
		says: (where) => `What comes back from ${where} is not what was put there.`,
		todo: () =>
			"See what stands between: a proxy that changes bodies, or a disk.",
	},
	other: {
		says: (where, endpoint, _, said) =>
			`What answers at ${endpoint} for ${where} does not speak S3 as it has to (${said}).`,
		todo: () =>
			"Mend SHOPBELL_FILES_ENDPOINT, and try SHOPBELL_FILES_STYLE=path or host.",
	},
};
