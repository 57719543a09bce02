/// Numbers that look like chance and are the same everywhere: `SplitMix64` (Steele, Lea and Flood, 2014). Good enough
/// for a made-up county, and for nothing that has to be kept from anybody.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// From a name and numbers, spread by FNV-1a.
    pub fn new(name: &str, numbers: &[u64]) -> Self {
        let bytes = name.bytes().chain(numbers.iter().flat_map(|number| number.to_le_bytes()));
        Self(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than `end`; 0 where there is nothing to choose from.
    pub fn below(&mut self, end: u32) -> u32 {
        (((self.draw() >> 32) * u64::from(end)) >> 32) as u32
    }

    /// From `first` to `last`.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        first + self.below(last + 1 - first)
    }

    /// True in so many cases of a hundred.
    pub fn percent(&mut self, cases: u32) -> bool {
        self.below(100) < cases
    }

    /// A place in a list; 0 for an empty one.
    pub fn index(&mut self, length: usize) -> usize {
        self.below(length as u32) as usize
    }

    /// One of a bank of phrases.
    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let at = self.index(from.len());
        from.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
