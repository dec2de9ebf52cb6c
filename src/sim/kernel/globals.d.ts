// The one host function that the kernel uses: a pure deep copy, the same in every browser and in Node.
declare function structuredClone<T>(value: T): T;
