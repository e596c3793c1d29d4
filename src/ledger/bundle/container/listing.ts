/** A file that the container says it holds. Nothing of it is verified yet. */
export interface ListedFile {
  readonly path: string;
  readonly headerOffset: number;
  /** Length in bytes as stored. */
  readonly bytes: number;
  readonly crc32: number;
  /** A regular file, neither compressed nor encrypted. */
  readonly plain: boolean;
}

/** The files of a container and whether they fill it without gap or overlap up to the central directory. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly sound: boolean;
  /** Why the listing is not to be relied on, or null. */
  readonly why: string | null;
}

/** Most files that an audit file may have. */
export const MAX_FILES = 200_000;
