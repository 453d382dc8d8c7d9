//! The places that a listener has for connections, and what happens where they are all taken.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use rustc_hash::FxHashMap;
use tokio::sync::Notify;

/// What happens to one connection more than there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Crowded {
    /// It is closed at once: whoever is inside stays.
    Closed,
    /// The one that has asked nothing for longest is closed in its stead, so that nobody keeps others out by saying nothing. Of one
    /// address there may be so many, and past it that is one of the same address.
    MakesRoom { each: usize },
}

/// All places of a listener.
#[derive(Debug)]
pub(super) struct Places {
    most: usize,
    crowded: Crowded,
    begun: Instant,
    taken: Mutex<FxHashMap<u64, Arc<Seated>>>,
    next: AtomicU64,
}

/// Whoever has a place.
#[derive(Debug)]
pub(crate) struct Seated {
    from: IpAddr,
    begun: Instant,
    /// When it last asked something, in milliseconds after `begun`.
    used: AtomicU64,
    lost: Notify,
}

/// A place, until it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Arc<Places>,
    id: u64,
    seated: Arc<Seated>,
}

impl Places {
    pub(super) fn new(most: usize, crowded: Crowded) -> Self {
        Self {
            most,
            crowded,
            begun: Instant::now(),
            taken: Mutex::default(),
            next: AtomicU64::default(),
        }
    }

    /// A place for a connection from there; `None` where there is none.
    pub(super) fn take(self: &Arc<Self>, from: IpAddr) -> Option<Place> {
        let from = network(from);
        let mut taken = self.lock();
        match self.crowded {
            Crowded::Closed if taken.len() >= self.most => return None,
            Crowded::Closed => {}
            Crowded::MakesRoom { each } => {
                let own = |it: &Seated| it.from == from;
                if taken.values().filter(|it| own(it)).count() >= each {
                    make_room(&mut taken, own);
                } else if taken.len() >= self.most {
                    make_room(&mut taken, |_| true);
                }
            }
        }
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let seated = Arc::new(Seated {
            from,
            begun: self.begun,
            used: AtomicU64::default(),
            lost: Notify::new(),
        });
        seated.asks();
        taken.insert(id, Arc::clone(&seated));
        Some(Place {
            places: Arc::clone(self),
            id,
            seated,
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<u64, Arc<Seated>>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Closes the one of those that fit which has asked nothing for longest.
fn make_room(taken: &mut FxHashMap<u64, Arc<Seated>>, fits: impl Fn(&Seated) -> bool) {
    let those = taken.iter().filter(|(_, it)| fits(it));
    // Of those that came in the same moment, the first.
    let last = those.min_by_key(|(id, it)| (it.used.load(Ordering::Relaxed), **id));
    let Some(id) = last.map(|(id, _)| *id) else {
        return;
    };
    if let Some(seated) = taken.remove(&id) {
        seated.lost.notify_one();
    }
}

/// Whose addresses these are: of IPv6 everybody has a whole network.
fn network(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        address => address,
    }
}

impl Seated {
    /// It asks something.
    pub(crate) fn asks(&self) {
        let now = self.begun.elapsed().as_millis();
        let now = u64::try_from(now).unwrap_or(u64::MAX);
        self.used.store(now, Ordering::Relaxed);
    }

    /// Waits until its place is somebody else's.
    pub(crate) async fn lost(&self) {
        self.lost.notified().await;
    }
}

impl Place {
    pub(super) fn seated(&self) -> &Arc<Seated> {
        &self.seated
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.lock().remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect(text)
    }

    /// Whether it has to go.
    fn has_lost(place: &Place) -> bool {
        !place.places.lock().contains_key(&place.id)
    }

    #[test]
    fn whoever_is_inside_stays() {
        let places = Arc::new(Places::new(2, Crowded::Closed));
        let first = places.take(address("10.0.0.1")).expect("room");
        let _second = places.take(address("10.0.0.1")).expect("room");
        assert!(places.take(address("10.0.0.2")).is_none());
        drop(first);
        assert!(places.take(address("10.0.0.2")).is_some());
    }

    #[test]
    fn who_says_nothing_makes_room() {
        let places = Arc::new(Places::new(5, Crowded::MakesRoom { each: 3 }));
        let take = |from: &str| places.take(address(from)).expect("always");
        let other = take("10.0.0.2");
        let own: Vec<_> = (0..3).map(|_| take("10.0.0.1")).collect();
        // Past what one address may have, it is one of the same address: the one that has asked nothing for longest.
        std::thread::sleep(std::time::Duration::from_millis(5));
        own[0].seated().asks();
        let _fourth = take("10.0.0.1");
        let lost: Vec<_> = own.iter().map(has_lost).collect();
        assert!(
            lost == [false, true, false] && !has_lost(&other),
            "{lost:?}"
        );
        // Past what there are, it is anybody's.
        let _fifth = take("10.0.0.3");
        let _sixth = take("10.0.0.4");
        assert!(has_lost(&other) && !has_lost(&own[0]));
        // One that has lost its place and goes takes nobody's with it.
        let before = places.lock().len();
        drop(other);
        assert_eq!(places.lock().len(), before);
    }

    #[test]
    fn a_network_is_one_address() {
        let check = |one: &str, other: &str, same: bool| {
            assert_eq!(
                network(address(one)) == network(address(other)),
                same,
                "{one} {other}"
            );
        };
        check("2001:db8:1:2::3", "2001:db8:1:2:ffff::", true);
        check("2001:db8:1:2::3", "2001:db8:1:3::3", false);
        check("::ffff:10.0.0.1", "10.0.0.1", true);
        check("10.0.0.1", "10.0.0.2", false);
    }
}
