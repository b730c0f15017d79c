import type { SecretBox } from "./secret-box";

/** A keychain for tests. `secretNumber` stands for its content: with another one nothing that was sealed opens. */
export type SecretBoxDouble = SecretBox & {
  isUp: boolean;
  wait: ReturnType<SecretBox["waitsFor"]>;
  name: string;
  secretNumber: number;
};

export function createSecretBoxDouble(name = "gnome_libsecret"): SecretBoxDouble {
  const box: SecretBoxDouble = {
    isUp: true,
    wait: null,
    name,
    secretNumber: 1,
    isAvailable: () => box.isUp,
    waitsFor: () => box.wait,
    backend: () => box.name,
    seal(text) {
      if (!box.isUp) throw new Error("no keychain");
      return Buffer.from(`${box.secretNumber}:${Buffer.from(text).toString("hex")}`);
    },
    open(sealed) {
      const [number, hex] = sealed.toString().split(":");
      if (!box.isUp || Number(number) !== box.secretNumber) throw new Error("cannot open");
      return Buffer.from(hex ?? "", "hex").toString();
    },
  };
  return box;
}
