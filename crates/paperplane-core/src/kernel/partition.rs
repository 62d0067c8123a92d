//! The partition of a key. Computed here, so that both logs agree and no client's default matters.

/// The partition of `key` among `count`, as Kafka's Java client computes it: murmur2, sign bit cleared, modulo.
///
/// `count` below one counts as one.
pub fn partition_of(key: &[u8], count: i32) -> i32 {
    let positive = (murmur2(key) & 0x7fff_ffff) as i32;
    positive % count.max(1)
}

/// Kafka's murmur2 (seed 0x9747b28c, 32 bit).
fn murmur2(data: &[u8]) -> u32 {
    const M: u32 = 0x5bd1_e995;
    let mut hash = 0x9747_b28c_u32 ^ (data.len() as u32);
    let mut words = data.chunks_exact(4);
    for word in &mut words {
        let mut k = word.iter().rev().fold(0_u32, |acc, byte| (acc << 8) | u32::from(*byte));
        k = k.wrapping_mul(M);
        k ^= k >> 24;
        k = k.wrapping_mul(M);
        hash = hash.wrapping_mul(M) ^ k;
    }
    let tail = words.remainder();
    if !tail.is_empty() {
        hash ^= tail.iter().rev().fold(0_u32, |acc, byte| (acc << 8) | u32::from(*byte));
        hash = hash.wrapping_mul(M);
    }
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(M);
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The figures of Apache Kafka's own test of the function.
    #[test]
    fn it_agrees_with_the_java_client() {
        let known = [
            ("21", -973_932_308_i32),
            ("foobar", -790_332_482),
            ("a-little-bit-long-string", -985_981_536),
            ("a-little-bit-longer-string", -1_486_304_829),
            ("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58_897_971),
            ("abc", 479_470_107),
        ];
        for (text, expected) in known {
            assert_eq!(murmur2(text.as_bytes()) as i32, expected, "{text}");
        }
    }

    #[test]
    fn a_partition_is_always_one_of_those_that_exist() {
        for n in 0..200_u32 {
            assert!((0..6).contains(&partition_of(&n.to_be_bytes(), 6)));
        }
        assert_eq!(partition_of(b"x", 0), 0);
    }
}
